package dev.trestle.sandbox.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * A chat with its messages, oldest first, and how far each side has read.
 *
 * @param sellerRead id of the last message that the seller read; 0 before
 * @param otherRead the same for the other side
 */
public record Conversation(Chat chat, List<ChatMessage> messages, long sellerRead, long otherRead) {

  public Conversation {
    messages = List.copyOf(messages);
  }

  /** What the other side wrote and the seller did not read. */
  List<ChatMessage> unread() {
    return messages.stream()
        .filter(message -> !message.user().isSeller() && message.id() > sellerRead)
        .toList();
  }

  /** Whether the side that did not write a message has read it. */
  boolean read(ChatMessage message) {
    return message.id() <= (message.user().isSeller() ? otherRead : sellerRead);
  }

  Conversation say(ChatMessage message) {
    List<ChatMessage> more = new ArrayList<>(messages);
    more.add(message);
    return new Conversation(chat, more, sellerRead, otherRead);
  }

  Conversation replace(ChatMessage changed) {
    List<ChatMessage> same =
        messages.stream().map(old -> old.id() == changed.id() ? changed : old).toList();
    return new Conversation(chat, same, sellerRead, otherRead);
  }

  /** A mark never goes back. */
  Conversation sellerReads(long upTo) {
    return new Conversation(chat, messages, Math.max(sellerRead, upTo), otherRead);
  }

  Conversation otherReads(long upTo) {
    return new Conversation(chat, messages, sellerRead, Math.max(otherRead, upTo));
  }

  Conversation close() {
    return new Conversation(chat.close(), messages, sellerRead, otherRead);
  }
}

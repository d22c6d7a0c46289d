package dev.trestle.order.chat;

import dev.trestle.contracts.ChatMessageId;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.chat.ChatMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of a chat, the newest first, as Ozon told them just now. */
record MessagePage(List<Message> messages, @Nullable String cursor, boolean hasNext) {

  /** Copies the messages. */
  MessagePage {
    messages = List.copyOf(messages);
  }

  static MessagePage of(Page<ChatMessage> page) {
    return new MessagePage(
        page.items().stream().map(Message::of).toList(), page.next(), page.next() != null);
  }

  /**
   * One message.
   *
   * @param data its parts, as Markdown
   */
  record Message(
      ChatMessageId messageId,
      @Nullable String userId,
      @Nullable String userType,
      @Nullable Instant createdAt,
      boolean read,
      List<String> data,
      boolean image,
      @Nullable String orderNumber,
      @Nullable String sku) {

    /** Copies the parts. */
    Message {
      data = List.copyOf(data);
    }

    static Message of(ChatMessage message) {
      return new Message(
          message.id(),
          message.userId(),
          message.userType(),
          message.createdAt(),
          message.read(),
          message.data(),
          message.image(),
          message.orderNumber(),
          message.sku());
    }

    /** Without the text and the user. */
    @Override
    public String toString() {
      return "Message[" + messageId + "]";
    }
  }
}

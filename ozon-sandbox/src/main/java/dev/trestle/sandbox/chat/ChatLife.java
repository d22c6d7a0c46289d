package dev.trestle.sandbox.chat;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.OzonErrors;
import java.time.Clock;
import java.util.List;

/** Everything that happens in chats, from both sides. */
public final class ChatLife {

  private final ChatBook book;
  private final ChatWatcher watcher;
  private final Clock clock;

  public ChatLife(ChatBook book, ChatWatcher watcher, Clock clock) {
    this.book = book;
    this.watcher = watcher;
    this.clock = clock;
  }

  public Conversation open(SellerId seller, String type, String postingNumber) {
    return book.open(seller, type, postingNumber, clock.instant());
  }

  /** The chat with a posting's buyer: the open one, or a new one. */
  Conversation withBuyer(SellerId seller, String postingNumber) {
    return book.all(seller).stream()
        .filter(conversation -> !conversation.chat().closed())
        .filter(conversation -> conversation.chat().postingNumber().equals(postingNumber))
        .findFirst()
        .orElseGet(() -> open(seller, "Buyer_Seller", postingNumber));
  }

  /** Ozon's own message in the chat of this type: the open one, or a new one. */
  public void tell(SellerId seller, String type, String text) {
    Conversation conversation =
        book.all(seller).stream()
            .filter(same -> !same.chat().closed() && same.chat().type().equals(type))
            .findFirst()
            .orElseGet(() -> open(seller, type, ""));
    say(seller, conversation.chat(), ChatUser.NOTIFIER, List.of(text), false);
  }

  public ChatMessage say(
      SellerId seller, Chat chat, ChatUser user, List<String> data, boolean image) {
    ChatMessage message =
        new ChatMessage(book.nextMessage(seller), user, clock.instant(), data, image, null);
    Conversation now =
        book.change(
            seller,
            chat,
            conversation -> {
              if (conversation.chat().closed()) {
                throw OzonErrors.conflict("chat is closed");
              }
              return conversation.say(message);
            });
    if (!user.isSeller()) {
      watcher.messageArrived(seller, now.chat(), message);
    }
    return message;
  }

  /** The other side changes what it wrote. */
  public ChatMessage change(SellerId seller, Chat chat, ChatMessage old, List<String> data) {
    ChatMessage changed = old.change(data, clock.instant());
    book.change(seller, chat, conversation -> conversation.replace(changed));
    watcher.messageUpdated(seller, chat, changed);
    return changed;
  }

  /** The other side has read up to a message. */
  public void otherReads(SellerId seller, Chat chat, ChatUser reader, ChatMessage last) {
    book.change(seller, chat, conversation -> conversation.otherReads(last.id()));
    watcher.messageRead(seller, chat, reader, last, clock.instant());
  }

  /** How much is still unread afterwards. */
  int sellerReads(SellerId seller, Chat chat, long upTo) {
    return book.change(seller, chat, conversation -> conversation.sellerReads(upTo))
        .unread()
        .size();
  }

  public void close(SellerId seller, Chat chat, ChatUser closer) {
    Conversation now = book.change(seller, chat, Conversation::close);
    watcher.chatClosed(seller, now.chat(), closer);
  }

  public void reset() {
    book.clear();
  }
}

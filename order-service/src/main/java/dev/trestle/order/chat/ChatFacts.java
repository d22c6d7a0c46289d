package dev.trestle.order.chat;

import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.contracts.push.ChatPush;
import dev.trestle.ozon.chat.ChatMessage;
import dev.trestle.ozon.chat.OzonChat;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What pushes and answers make of a chat. Pure. Ids of messages grow within a chat: the larger one
 * is the newer message.
 */
final class ChatFacts {

  private static final String OPENED = "OPENED";
  private static final String CLOSED = "CLOSED";
  private static final String WITH_BUYER = "BUYER_SELLER";

  /** For so long a list may not yet know a message that a push told of. */
  private static final Duration LAG = Duration.ofMinutes(1);

  private ChatFacts() {}

  /**
   * What becomes of a chat by a push.
   *
   * @param known null while nobody told us of it
   */
  static ChatSnapshot told(@Nullable ChatSnapshot known, ChatPush push) {
    ChatDraft draft =
        known == null ? new ChatDraft(push.chatId(), push.seller()) : new ChatDraft(known);
    if (draft.type == null && push.chatType() != null) {
      draft.type = push.chatType().toUpperCase(Locale.ROOT);
    }
    switch (push) {
      case ChatPush.NewMessage written -> arrived(draft, written.message(), written.user());
      case ChatPush.MessageUpdated changed -> {} // the text is not ours to keep
      case ChatPush.MessageRead read -> read(draft, read);
      case ChatPush.ChatClosed closed -> draft.status = CLOSED;
    }
    return draft.done();
  }

  private static void arrived(
      ChatDraft draft, ChatPush.ChatMessage message, ChatPush.ChatUser writer) {
    ChatMessageId id = message.id();
    if (id == null || !isNewer(id, draft.last)) {
      return;
    }
    draft.last = id;
    draft.lastAt = message.createdAt();
    draft.lastBy = writer.type();
    // Only what others write is pushed. How many were unread before, only Ozon's list tells.
    if (draft.unread != null) {
      draft.unread = draft.unread + 1;
      draft.firstUnread = draft.firstUnread == null ? id : draft.firstUnread;
    }
  }

  private static void read(ChatDraft draft, ChatPush.MessageRead read) {
    ChatMessageId upTo =
        read.lastReadMessageId() == null ? read.messageId() : read.lastReadMessageId();
    if (upTo != null && isNewer(upTo, draft.otherRead)) {
      draft.otherRead = upTo;
    }
  }

  /** As Ozon's list tells it. */
  static ChatSnapshot listed(SellerId seller, OzonChat answer) {
    ChatDraft draft = new ChatDraft(answer.id(), seller);
    draft.type = answer.type();
    draft.status = answer.status();
    draft.createdAt = answer.createdAt();
    draft.firstUnread = answer.firstUnread();
    draft.last = answer.last();
    draft.unread = answer.unread();
    draft.detailed = true;
    return draft.done();
  }

  /**
   * What Ozon's list does not tell stays as it was; a message of this minute that it does not know
   * yet is not forgotten.
   */
  static ChatSnapshot onto(ChatSnapshot known, ChatSnapshot listed, Instant askedAt) {
    ChatDraft draft = new ChatDraft(listed);
    draft.postingNumber = known.postingNumber();
    draft.orderNumber = known.orderNumber();
    draft.otherRead = known.otherReadMessageId();
    ChatMessageId last = known.lastMessageId();
    boolean same = last != null && last.equals(listed.lastMessageId());
    boolean behind =
        last != null
            && known.lastMessageAt() != null
            && isNewer(last, listed.lastMessageId())
            && askedAt.isBefore(known.lastMessageAt().plus(LAG));
    if (same || behind) {
      draft.last = last;
      draft.lastAt = known.lastMessageAt();
      draft.lastBy = known.lastMessageBy();
    }
    if (behind) {
      draft.unread = known.unreadCount() == null ? listed.unreadCount() : known.unreadCount();
      draft.firstUnread =
          known.firstUnreadMessageId() == null
              ? listed.firstUnreadMessageId()
              : known.firstUnreadMessageId();
    }
    return draft.done();
  }

  /** After a message of the seller's own; only what others write is pushed. */
  static ChatSnapshot wrote(ChatSnapshot known, ChatMessage message) {
    ChatDraft draft = new ChatDraft(known);
    if (isNewer(message.id(), draft.last)) {
      draft.last = message.id();
      draft.lastAt = message.createdAt();
      draft.lastBy = message.userType();
    }
    return draft.done();
  }

  /** After the seller read; which one is the first of those left, Ozon's list tells. */
  static ChatSnapshot read(ChatSnapshot known, long unread) {
    ChatDraft draft = new ChatDraft(known);
    draft.unread = unread;
    draft.firstUnread = null;
    return draft.done();
  }

  /** After the seller opened it, or found it open. */
  static ChatSnapshot started(ChatSnapshot known, PostingNumber posting) {
    ChatDraft draft = new ChatDraft(known);
    draft.postingNumber = posting;
    draft.type = draft.type == null ? WITH_BUYER : draft.type;
    draft.status = draft.status == null ? OPENED : draft.status;
    return draft.done();
  }

  /** The order that messages name as their subject. */
  static ChatSnapshot about(ChatSnapshot known, OrderNumber order) {
    ChatDraft draft = new ChatDraft(known);
    draft.orderNumber = order;
    return draft.done();
  }

  /** Ids of another form than Ozon's numbers are compared as texts. */
  private static boolean isNewer(ChatMessageId id, @Nullable ChatMessageId known) {
    if (known == null) {
      return true;
    }
    boolean numbers = id.value().matches("\\d{1,40}") && known.value().matches("\\d{1,40}");
    return numbers
        ? new BigInteger(id.value()).compareTo(new BigInteger(known.value())) > 0
        : id.value().compareTo(known.value()) > 0;
  }
}

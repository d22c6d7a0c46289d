package dev.trestle.order.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.ChatSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A snapshot being changed: a copy of the known one, on which single facts are set. */
final class ChatDraft {

  private final ChatId chatId;
  private final SellerId sellerId;
  @Nullable String type;
  @Nullable String status;
  @Nullable Instant createdAt;
  @Nullable PostingNumber postingNumber;
  @Nullable OrderNumber orderNumber;
  @Nullable ChatMessageId firstUnread;
  @Nullable ChatMessageId last;
  @Nullable Instant lastAt;
  @Nullable String lastBy;
  @Nullable Long unread;
  @Nullable ChatMessageId otherRead;
  boolean detailed;

  ChatDraft(ChatId chatId, SellerId sellerId) {
    this.chatId = chatId;
    this.sellerId = sellerId;
  }

  ChatDraft(ChatSnapshot known) {
    this(known.chatId(), known.sellerId());
    type = known.type();
    status = known.status();
    createdAt = known.createdAt();
    postingNumber = known.postingNumber();
    orderNumber = known.orderNumber();
    firstUnread = known.firstUnreadMessageId();
    last = known.lastMessageId();
    lastAt = known.lastMessageAt();
    lastBy = known.lastMessageBy();
    unread = known.unreadCount();
    otherRead = known.otherReadMessageId();
    detailed = known.detailed();
  }

  ChatSnapshot done() {
    return new ChatSnapshot(
        chatId,
        sellerId,
        type,
        status,
        createdAt,
        postingNumber,
        orderNumber,
        firstUnread,
        last,
        lastAt,
        lastBy,
        unread,
        otherRead,
        detailed);
  }
}

package dev.trestle.contracts.order;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All published facts of a chat at one version: never what was written. Unknown is null.
 *
 * @param type in capitals, such as {@code BUYER_SELLER}; an open list
 * @param status {@code OPENED}, {@code CLOSED}
 * @param postingNumber where it is known: of chats that were started from here
 * @param orderNumber where it is known: Ozon tells it with the messages
 * @param firstUnreadMessageId null where the seller has read all
 * @param lastMessageAt known where a push or a command told of the last message
 * @param lastMessageBy {@code Customer}, {@code Seller} …, where a push or a command told of it
 * @param unreadCount messages that the seller has not read
 * @param otherReadMessageId up to which the other side has read, where a push told it
 * @param detailed false while only pushes are known of it
 */
public record ChatSnapshot(
    ChatId chatId,
    SellerId sellerId,
    @Nullable String type,
    @Nullable String status,
    @Nullable Instant createdAt,
    @Nullable PostingNumber postingNumber,
    @Nullable OrderNumber orderNumber,
    @Nullable ChatMessageId firstUnreadMessageId,
    @Nullable ChatMessageId lastMessageId,
    @Nullable Instant lastMessageAt,
    @Nullable String lastMessageBy,
    @Nullable Long unreadCount,
    @Nullable ChatMessageId otherReadMessageId,
    boolean detailed)
    implements Snapshot {

  @Override
  public String key() {
    return chatId.value();
  }
}

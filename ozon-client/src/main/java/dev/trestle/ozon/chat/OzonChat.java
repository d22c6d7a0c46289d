package dev.trestle.ozon.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat of the seller ({@code /v3/chat/list}, older {@code v2}). Words are Ozon's, open lists,
 * here in capitals: v2 and pushes write them as {@code Buyer_Seller}, {@code Opened}.
 *
 * @param type such as {@code BUYER_SELLER}, {@code SELLER_SUPPORT}
 * @param status {@code OPENED}, {@code CLOSED}
 * @param firstUnread null where all is read
 * @param unread how many messages the seller has not read
 */
public record OzonChat(
    ChatId id,
    @Nullable String type,
    @Nullable String status,
    @Nullable Instant createdAt,
    @Nullable ChatMessageId firstUnread,
    @Nullable ChatMessageId last,
    long unread) {}

package dev.trestle.sandbox.chat;

import java.time.Instant;
import java.util.UUID;

/**
 * A chat of a seller, without its messages.
 *
 * @param number grows with each chat of the seller; ours, not on the wire
 * @param type as pushes write it, {@code Buyer_Seller}, {@code Seller_Support} …, open; v3 of the
 *     list writes it in capitals
 * @param postingNumber what a chat with a buyer is about; "" in chats with Ozon
 */
public record Chat(
    long number, UUID id, String type, Instant createdAt, boolean closed, String postingNumber) {

  Chat close() {
    return new Chat(number, id, type, createdAt, true, postingNumber);
  }
}

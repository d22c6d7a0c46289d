package dev.trestle.sandbox.chat;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Instant;

/**
 * Hears what the other side does in a seller's chats; the pushes of the chat chapter are drawn from
 * it. What the seller writes or reads itself is not told: Ozon's table of users names no seller.
 * Called after the change is stored.
 */
public interface ChatWatcher {

  /** Hears nothing. */
  ChatWatcher NOBODY = new ChatWatcher() {};

  /** Somebody wrote: TYPE_NEW_MESSAGE. */
  default void messageArrived(SellerId seller, Chat chat, ChatMessage message) {}

  /** A message was changed: TYPE_UPDATE_MESSAGE; {@code message.updatedAt()} is not null. */
  default void messageUpdated(SellerId seller, Chat chat, ChatMessage message) {}

  /**
   * Somebody read up to a message: TYPE_MESSAGE_READ.
   *
   * @param reader who read
   * @param lastRead the newest message that is now read
   */
  default void messageRead(
      SellerId seller, Chat chat, ChatUser reader, ChatMessage lastRead, Instant at) {}

  /** TYPE_CHAT_CLOSED, which carries no date. */
  default void chatClosed(SellerId seller, Chat chat, ChatUser closer) {}
}

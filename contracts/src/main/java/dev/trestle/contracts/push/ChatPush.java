package dev.trestle.contracts.push;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push about one chat, on {@code ozon.push.chat}: personal text, for order-service only. Ozon
 * prints the seller's id as text here.
 */
public sealed interface ChatPush extends Push {

  /** The chat that the push is about. */
  ChatId chatId();

  /** Whose chat it is. */
  SellerId seller();

  /** Such as Buyer_Seller, Seller_Support, Seller_Notification; the list changes often. */
  @Nullable String chatType();

  /** Who wrote, read or closed. */
  ChatUser user();

  /** TYPE_NEW_MESSAGE. */
  record NewMessage(
      ChatId chatId, SellerId seller, @Nullable String chatType, ChatUser user, ChatMessage message)
      implements ChatPush {}

  /** TYPE_UPDATE_MESSAGE: the text of a message was changed. */
  record MessageUpdated(
      ChatId chatId, SellerId seller, @Nullable String chatType, ChatUser user, ChatMessage message)
      implements ChatPush {}

  /** TYPE_MESSAGE_READ: the buyer or the support read up to a message. */
  record MessageRead(
      ChatId chatId,
      SellerId seller,
      @Nullable String chatType,
      ChatUser user,
      @Nullable ChatMessageId messageId,
      @Nullable ChatMessageId lastReadMessageId,
      @Nullable Instant createdAt)
      implements ChatPush {}

  /**
   * TYPE_CHAT_CLOSED. Has neither date nor message: nothing tells two closings of one chat apart.
   */
  record ChatClosed(ChatId chatId, SellerId seller, @Nullable String chatType, ChatUser user)
      implements ChatPush {}

  /**
   * A user of a chat.
   *
   * @param id digits as text
   * @param type Customer, Support, NotificationUser; Ozon's examples print the first letter of
   *     Customer in Cyrillic (U+0421), which is read as the Latin one
   */
  record ChatUser(@Nullable String id, @Nullable String type) {

    /** Reads both spellings of Customer as one. */
    public ChatUser {
      type = "\u0421ustomer".equals(type) ? "Customer" : type;
    }
  }

  /**
   * A message.
   *
   * @param updatedAt in TYPE_UPDATE_MESSAGE only
   * @param data its parts, as Markdown
   */
  record ChatMessage(
      @Nullable ChatMessageId id,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt,
      List<String> data) {

    /** Copies the parts. */
    public ChatMessage {
      data = List.copyOf(data);
    }

    /** Without the text, which is personal and must not reach a log. */
    @Override
    public String toString() {
      return "ChatMessage[id=%s, %d parts]".formatted(id, data.size());
    }
  }
}

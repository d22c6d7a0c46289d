package dev.trestle.ozon.chat;

import dev.trestle.contracts.ChatMessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message ({@code /v3/chat/history}, older {@code v2}).
 *
 * @param userId digits as text
 * @param userType {@code Customer}, {@code Seller}, {@code Support}, {@code NotificationUser}, an
 *     open list; Ozon's examples print the first letter of Customer in Cyrillic (U+0421), which is
 *     read as the Latin one
 * @param data parts, as Markdown: personal, not for logs
 * @param image whether it is a picture; v3 only
 * @param orderNumber what the message is about; v3 only
 * @param sku what the message is about; v3 only
 */
public record ChatMessage(
    ChatMessageId id,
    @Nullable String userId,
    @Nullable String userType,
    @Nullable Instant createdAt,
    boolean read,
    List<String> data,
    boolean image,
    @Nullable String orderNumber,
    @Nullable String sku) {

  /** Copies the parts; reads both spellings of Customer as one. */
  public ChatMessage {
    data = List.copyOf(data);
    userType = "\u0421ustomer".equals(userType) ? "Customer" : userType;
  }

  /** Without the text and the user. */
  @Override
  public String toString() {
    return "ChatMessage[id=%s, %d parts]".formatted(id, data.size());
  }
}

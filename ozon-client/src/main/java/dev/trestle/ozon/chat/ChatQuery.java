package dev.trestle.ozon.chat;

import java.util.Map;

/**
 * Which chats are asked for.
 *
 * @param status {@code All}, {@code Opened}, {@code Closed}
 */
public record ChatQuery(String status, boolean unreadOnly) {

  /** Every chat. */
  public static final ChatQuery ALL = new ChatQuery("All", false);

  /** Chats with something that the seller has not read. */
  public static final ChatQuery UNREAD = new ChatQuery("All", true);

  Map<String, Object> filter() {
    return Map.of("chat_status", status, "unread_only", unreadOnly);
  }
}

package dev.trestle.order.chat;

import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.chat.ChatCalls;
import dev.trestle.ozon.chat.ChatQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The two walks through an account's chats. */
@Dependent
class ChatSweeps {

  static final String ALL = "chats";
  static final String UNREAD = "chats-unread";

  /** All chats, open and closed. */
  @Produces
  @Singleton
  ChatSweep all(ChatCalls ozon, SweptChats chats, OrderConfig config) {
    return new ChatSweep(ALL, ChatQuery.ALL, config.sweep().chatsEvery(), ozon, chats);
  }

  /** Chats with something that the seller has not read: few, and what changes most. */
  @Produces
  @Singleton
  ChatSweep unread(ChatCalls ozon, SweptChats chats, OrderConfig config) {
    return new ChatSweep(UNREAD, ChatQuery.UNREAD, config.sweep().unreadChatsEvery(), ozon, chats);
  }
}

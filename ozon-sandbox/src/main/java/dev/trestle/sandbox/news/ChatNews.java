package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.chat.Chat;
import dev.trestle.sandbox.chat.ChatMessage;
import dev.trestle.sandbox.chat.ChatUser;
import dev.trestle.sandbox.chat.ChatWatcher;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.time.Instant;

/** Pushes about chats. */
public final class ChatNews implements ChatWatcher {

  private final Newsroom newsroom;

  public ChatNews(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  @Override
  public void messageArrived(SellerId seller, Chat chat, ChatMessage message) {
    newsroom.tell(seller, PushType.NEW_MESSAGE, written(seller, chat, message));
  }

  @Override
  public void messageUpdated(SellerId seller, Chat chat, ChatMessage message) {
    newsroom.tell(
        seller,
        PushType.UPDATE_MESSAGE,
        written(seller, chat, message).put("updated_at", Json.time(message.updatedAt())));
  }

  /** The examples name the message that was read twice. */
  @Override
  public void messageRead(
      SellerId seller, Chat chat, ChatUser reader, ChatMessage lastRead, Instant at) {
    newsroom.tell(
        seller,
        PushType.MESSAGE_READ,
        values(seller, chat, reader)
            .put("message_id", Long.toString(lastRead.id()))
            .put("created_at", Json.time(at))
            .put("last_read_message_id", Long.toString(lastRead.id())));
  }

  @Override
  public void chatClosed(SellerId seller, Chat chat, ChatUser closer) {
    newsroom.tell(seller, PushType.CHAT_CLOSED, values(seller, chat, closer));
  }

  private static ObjectNode written(SellerId seller, Chat chat, ChatMessage message) {
    ObjectNode values =
        values(seller, chat, message.user())
            .put("message_id", Long.toString(message.id()))
            .put("created_at", Json.time(message.createdAt()));
    values.set("data", Json.texts(message.data()));
    return values;
  }

  private static ObjectNode values(SellerId seller, Chat chat, ChatUser user) {
    ObjectNode values =
        Json.object()
            .put("chat_id", chat.id().toString())
            .put("chat_type", chat.type())
            .put("seller_id", seller.value());
    values.set("user", Json.object().put("id", user.id()).put("type", user.type()));
    return values;
  }
}

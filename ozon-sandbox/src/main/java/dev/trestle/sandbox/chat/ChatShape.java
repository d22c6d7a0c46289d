package dev.trestle.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import java.util.List;
import java.util.Locale;

/** Chats and messages as the two versions show them; ids of messages are texts. */
public final class ChatShape {

  private ChatShape() {}

  /**
   * Flat, as the types and what was seen on the wire have it (an example has {@code chat} around
   * it); words are written {@code Opened} and {@code Buyer_Seller}.
   */
  static ObjectNode secondRow(Conversation conversation) {
    Chat chat = conversation.chat();
    ObjectNode json = chat(chat, chat.closed() ? "Closed" : "Opened", chat.type());
    return counts(json, conversation);
  }

  /** Words are in capitals. */
  static ObjectNode thirdRow(Conversation conversation) {
    Chat chat = conversation.chat();
    String type = chat.type().toUpperCase(Locale.ROOT);
    ObjectNode json = Json.object();
    json.set("chat", chat(chat, chat.closed() ? "CLOSED" : "OPENED", type));
    return counts(json, conversation);
  }

  private static ObjectNode chat(Chat chat, String status, String type) {
    return Json.object()
        .put("created_at", Json.time(chat.createdAt()))
        .put("chat_id", chat.id().toString())
        .put("chat_status", status)
        .put("chat_type", type);
  }

  private static ObjectNode counts(ObjectNode json, Conversation conversation) {
    List<ChatMessage> unread = conversation.unread();
    List<ChatMessage> messages = conversation.messages();
    return json.put("first_unread_message_id", unread.isEmpty() ? "0" : id(unread.getFirst()))
        .put("last_message_id", messages.isEmpty() ? "0" : id(messages.getLast()))
        .put("unread_count", unread.size());
  }

  static ObjectNode second(Conversation conversation, ChatMessage message) {
    ObjectNode json = Json.object().put("message_id", id(message));
    json.putObject("user").put("id", message.user().id()).put("type", message.user().type());
    json.put("created_at", Json.time(message.createdAt()))
        .put("is_read", conversation.read(message))
        .set("data", Json.texts(message.data()));
    return json;
  }

  /** Beyond v2 it has a context, and what became of a picture. */
  static ObjectNode third(Conversation conversation, ChatMessage message) {
    String posting = conversation.chat().postingNumber();
    int end = posting.lastIndexOf('-');
    ObjectNode json = Json.object();
    json.putObject("context")
        .put("order_number", end < 0 ? "" : posting.substring(0, end))
        .put("sku", "");
    json.setAll(second(conversation, message));
    return json.put("is_image", message.image()).put("moderate_image_status", "SUCCESS");
  }

  /** The truth of the control API, texts included. */
  public static ObjectNode truth(Conversation conversation) {
    ObjectNode json =
        secondRow(conversation).put("posting_number", conversation.chat().postingNumber());
    json.putArray("messages")
        .addAll(
            conversation.messages().stream().map(message -> third(conversation, message)).toList());
    return json;
  }

  private static String id(ChatMessage message) {
    return Long.toString(message.id());
  }
}

package dev.trestle.contracts.push;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/** Reads the pushes about chats. */
final class ChatShapes {

  private ChatShapes() {}

  static ChatPush written(WireObject wire) {
    return new ChatPush.NewMessage(
        chat(wire), PushFacts.seller(wire), wire.text("chat_type"), user(wire), message(wire));
  }

  static ChatPush changed(WireObject wire) {
    return new ChatPush.MessageUpdated(
        chat(wire), PushFacts.seller(wire), wire.text("chat_type"), user(wire), message(wire));
  }

  static ChatPush read(WireObject wire) {
    return new ChatPush.MessageRead(
        chat(wire),
        PushFacts.seller(wire),
        wire.text("chat_type"),
        user(wire),
        messageId(wire, "message_id"),
        messageId(wire, "last_read_message_id"),
        wire.time("created_at"));
  }

  static ChatPush closed(WireObject wire) {
    return new ChatPush.ChatClosed(
        chat(wire), PushFacts.seller(wire), wire.text("chat_type"), user(wire));
  }

  private static ChatId chat(WireObject wire) {
    return new ChatId(wire.requiredText("chat_id"));
  }

  private static ChatPush.ChatUser user(WireObject wire) {
    WireObject user = wire.object("user");
    return new ChatPush.ChatUser(user.text("id"), user.text("type"));
  }

  private static ChatPush.ChatMessage message(WireObject wire) {
    return new ChatPush.ChatMessage(
        messageId(wire, "message_id"),
        wire.time("created_at"),
        wire.time("updated_at"),
        wire.texts("data"));
  }

  private static @Nullable ChatMessageId messageId(WireObject wire, String field) {
    String text = wire.text(field);
    return text == null ? null : new ChatMessageId(text);
  }
}

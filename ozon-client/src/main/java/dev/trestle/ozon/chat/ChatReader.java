package dev.trestle.ozon.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Next;
import dev.trestle.ozon.paging.PageItems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads chats and messages. Ids of messages come as texts or as numbers, {@code has_next} as a flag
 * or as text, and a chat either inside {@code chat} (Ozon's examples) or flat (seen on the wire).
 */
final class ChatReader {

  /** Of the page token: a cursor. */
  static final String V3 = "v3";

  /** Of the page token: an offset. */
  static final String V2 = "v2";

  /** Of a history's page token; both versions go on from a message. */
  static final String MESSAGE = "message";

  private ChatReader() {}

  static Page<OzonChat> todaysChats(WireObject answer) {
    PageItems<OzonChat> told = chats(answer);
    String cursor = Next.cursor(answer, told.count());
    return new Page<>(
        told.items(), cursor == null ? null : NextPage.token(V3, cursor), told.unreadable());
  }

  /** A page that is not full is the last one. */
  static Page<OzonChat> olderChats(WireObject answer, int limit, @Nullable String next) {
    PageItems<OzonChat> told = chats(answer);
    int end = NextPage.offset(V2, next) + told.count();
    return new Page<>(
        told.items(), told.count() < limit ? null : NextPage.token(V2, end), told.unreadable());
  }

  /**
   * Leaves out the message that the page was asked from: it is known already.
   *
   * @param from "" at the beginning
   */
  static Page<ChatMessage> messages(WireObject answer, String from) {
    if (!answer.node().path("messages").isArray()) {
      throw new IllegalArgumentException("messages are missing");
    }
    List<ChatMessage> messages =
        answer.objects("messages").stream()
            .map(ChatReader::message)
            .filter(message -> !message.id().value().equals(from))
            .toList();
    boolean more = hasNext(answer) && !messages.isEmpty();
    return new Page<>(messages, more ? NextPage.token(MESSAGE, messages.getLast().id()) : null);
  }

  private static boolean hasNext(WireObject answer) {
    return Boolean.TRUE.equals(answer.flag("has_next"));
  }

  private static PageItems<OzonChat> chats(WireObject answer) {
    return PageItems.read(answer, "chats", "chat_id", ChatReader::chat);
  }

  private static OzonChat chat(WireObject wire) {
    WireObject chat = wire.has("chat") ? wire.object("chat") : wire;
    Long unread = wire.number("unread_count");
    return new OzonChat(
        new ChatId(chat.requiredText("chat_id")),
        capitals(chat.text("chat_type")),
        capitals(chat.text("chat_status")),
        chat.time("created_at"),
        messageId(wire, "first_unread_message_id"),
        messageId(wire, "last_message_id"),
        unread == null ? 0 : unread);
  }

  private static ChatMessage message(WireObject wire) {
    WireObject context = wire.object("context");
    return new ChatMessage(
        new ChatMessageId(wire.requiredText("message_id")),
        wire.object("user").text("id"),
        wire.object("user").text("type"),
        wire.time("created_at"),
        Boolean.TRUE.equals(wire.flag("is_read")),
        wire.texts("data"),
        Boolean.TRUE.equals(wire.flag("is_image")),
        context.text("order_number"),
        context.text("sku"));
  }

  /** 0 stands for none. */
  private static @Nullable ChatMessageId messageId(WireObject wire, String field) {
    String id = wire.text(field);
    return id == null || id.equals("0") ? null : new ChatMessageId(id);
  }

  private static @Nullable String capitals(@Nullable String word) {
    return word == null ? null : word.toUpperCase(Locale.ROOT);
  }
}

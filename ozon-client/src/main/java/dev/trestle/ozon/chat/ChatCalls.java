package dev.trestle.ozon.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the business asks of chats. Starting, writing and reading to buyers need Ozon's Premium
 * subscription; without it Ozon refuses with 403.
 */
@ApplicationScoped
public class ChatCalls {

  private static final String LIST = "/v3/chat/list";
  private static final String OLDER_LIST = "/v2/chat/list";
  private static final String HISTORY = "/v3/chat/history";
  private static final String OLDER_HISTORY = "/v2/chat/history";
  private static final String START = "/v1/chat/start";
  private static final String SEND = "/v1/chat/send/message";
  private static final String SEND_FILE = "/v1/chat/send/file";
  private static final String READ = "/v2/chat/read";

  private static final int CHATS = 100;
  private static final int OLDER_CHATS = 1000;
  private static final int MESSAGES = 1000;
  private static final int LONGEST_TEXT = 1000;

  private final OzonCalls calls;
  private final Versions versions;

  ChatCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * Chats, 100 a page: {@code /v3/chat/list}; older {@code /v2/chat/list}, 1000 a page.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<OzonChat>>> list(
      Caller caller, ChatQuery query, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(LIST, () -> byCursor(caller, query, next)),
        new Version<>(OLDER_LIST, () -> byOffset(caller, query, next)));
  }

  /**
   * A chat's messages from the newest back, 1000 a page: {@code /v3/chat/history}, older {@code
   * /v2/chat/history}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<ChatMessage>>> history(
      Caller caller, ChatId chat, @Nullable String next) {
    return messages(caller, chat, "Backward", MESSAGES, NextPage.cursor(ChatReader.MESSAGE, next));
  }

  /** The last message that was written in a chat, by the same methods; none in an empty one. */
  public Uni<OzonAnswer<Optional<ChatMessage>>> newest(Caller caller, ChatId chat) {
    return messages(caller, chat, "Backward", 1, "")
        .map(answer -> answer.map(page -> page.items().stream().findFirst()));
  }

  /**
   * What was written after a message, oldest first, by the same methods as {@link #history}.
   *
   * @param after the last message that is known
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<ChatMessage>>> since(
      Caller caller, ChatId chat, ChatMessageId after, @Nullable String next) {
    String from = NextPage.cursor(ChatReader.MESSAGE, next);
    return messages(caller, chat, "Forward", MESSAGES, from.isEmpty() ? after.value() : from);
  }

  /**
   * Opens a chat with a posting's buyer: {@code /v1/chat/start}. Whether an open one is found
   * instead is not documented; after a lost answer only the list tells of a new chat.
   */
  public Uni<OzonAnswer<ChatId>> start(Caller caller, PostingNumber posting) {
    return calls
        .call(caller, START, Map.of("posting_number", posting.value()))
        .map(answer ->
            answer.map(wire -> new ChatId(wire.object("result").requiredText("chat_id"))));
  }

  /**
   * Writes into a chat: {@code /v1/chat/send/message}. Ozon does not answer the message's id; after
   * a lost answer the history tells whether it was written.
   *
   * @param text 1 to 1000 characters
   */
  public Uni<OzonAnswer<Accepted>> send(Caller caller, ChatId chat, String text) {
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > LONGEST_TEXT) {
      throw new IllegalArgumentException("a message has 1 to 1000 characters, not " + length);
    }
    return calls
        .call(caller, SEND, Map.of("chat_id", chat.value(), "text", text))
        .map(Accepted::read);
  }

  /**
   * Sends a file or picture into a chat: {@code /v1/chat/send/file}.
   *
   * @param name with its ending, such as {@code scheme.png}
   */
  public Uni<OzonAnswer<Accepted>> sendFile(
      Caller caller, ChatId chat, String name, byte[] content) {
    if (name.isBlank() || content.length == 0) {
      throw new IllegalArgumentException("a file needs a name and content");
    }
    Map<String, Object> body =
        Map.of(
            "chat_id",
            chat.value(),
            "name",
            name,
            "base64_content",
            Base64.getEncoder().encodeToString(content));
    return calls.call(caller, SEND_FILE, body).map(Accepted::read);
  }

  /**
   * Marks a message and all before it as read: {@code /v2/chat/read}.
   *
   * @return how many are still unread
   */
  public Uni<OzonAnswer<Long>> markRead(Caller caller, ChatId chat, ChatMessageId upTo) {
    Map<String, Object> body =
        Map.of("chat_id", chat.value(), "from_message_id", number(upTo.value()));
    return calls
        .call(caller, READ, body)
        .map(answer -> answer.map(wire -> wire.requiredNumber("unread_count")));
  }

  private Uni<OzonAnswer<Page<OzonChat>>> byCursor(
      Caller caller, ChatQuery query, @Nullable String next) {
    String cursor = NextPage.cursor(ChatReader.V3, next);
    return calls
        .call(caller, LIST, Map.of("filter", query.filter(), "limit", CHATS, "cursor", cursor))
        .map(answer -> answer.map(ChatReader::todaysChats));
  }

  private Uni<OzonAnswer<Page<OzonChat>>> byOffset(
      Caller caller, ChatQuery query, @Nullable String next) {
    int offset = NextPage.offset(ChatReader.V2, next);
    return calls
        .call(
            caller,
            OLDER_LIST,
            Map.of("filter", query.filter(), "limit", OLDER_CHATS, "offset", offset))
        .map(answer -> answer.map(wire -> ChatReader.olderChats(wire, OLDER_CHATS, next)));
  }

  private Uni<OzonAnswer<Page<ChatMessage>>> messages(
      Caller caller, ChatId chat, String direction, int limit, String from) {
    Map<String, Object> body = new HashMap<>();
    body.put("chat_id", chat.value());
    body.put("direction", direction);
    body.put("limit", limit);
    if (!from.isEmpty()) {
      body.put("from_message_id", number(from));
    }
    return versions.ask(
        caller, version(HISTORY, caller, body, from), version(OLDER_HISTORY, caller, body, from));
  }

  private Version<Page<ChatMessage>> version(
      String path, Caller caller, Map<String, Object> body, String from) {
    return new Version<>(
        path,
        () ->
            calls
                .call(caller, path, body)
                .map(answer -> answer.map(wire -> ChatReader.messages(wire, from))));
  }

  /** The schema wants a number of 64 bits without a sign. */
  private static BigInteger number(String messageId) {
    if (!messageId.matches("\\d{1,20}")) {
      throw new IllegalArgumentException("a message id has 1 to 20 digits");
    }
    return new BigInteger(messageId);
  }
}

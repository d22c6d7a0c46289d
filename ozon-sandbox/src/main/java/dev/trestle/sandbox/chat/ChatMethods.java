package dev.trestle.sandbox.chat;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ozon's chat methods; what the seller writes and reads itself is here. */
public final class ChatMethods {

  private static final Validation SEND = new Validation("ChatSendMessageRequest");
  private static final Validation FILE = new Validation("ChatSendFileRequest");
  private static final int LONGEST_TEXT = 1000;

  private final ChatBook book;
  private final ChatLife life;
  private final PostingStore postings;

  public ChatMethods(ChatBook book, ChatLife life, PostingStore postings) {
    this.book = book;
    this.life = life;
    this.postings = postings;
  }

  public Map<String, OzonMethod> byPath() {
    ChatLists lists = new ChatLists(book);
    ChatHistories histories = new ChatHistories(book);
    return Map.of(
        "/v3/chat/list", lists::byCursor,
        "/v2/chat/list", lists::byOffset,
        "/v3/chat/history", histories::third,
        "/v2/chat/history", histories::second,
        "/v1/chat/start", this::start,
        "/v1/chat/send/message", this::sendMessage,
        "/v1/chat/send/file", this::sendFile,
        "/v2/chat/read", this::read);
  }

  private Reply start(SellerId seller, ProtoObject request) {
    String number =
        postings
            .find(seller, request.text("posting_number"))
            .orElseThrow(OzonErrors::postingNotFound)
            .number();
    var result = Json.object();
    result
        .putObject("result")
        .put("chat_id", life.withBuyer(seller, number).chat().id().toString());
    return Reply.ok(result);
  }

  private Reply sendMessage(SellerId seller, ProtoObject request) {
    String text = request.text("text");
    int length = text.codePointCount(0, text.length());
    SEND.require(
        length >= 1 && length <= LONGEST_TEXT,
        "Text",
        "value length must be between 1 and 1000 runes, inclusive");
    Chat chat = book.get(seller, request.text("chat_id")).chat();
    life.say(seller, chat, self(seller), List.of(text), false);
    return Reply.ok(Json.object().put("result", "success"));
  }

  /** The file itself is not kept, only an address that leads nowhere. */
  private Reply sendFile(SellerId seller, ProtoObject request) {
    String name = request.text("name");
    String content = request.text("base64_content");
    FILE.require(!name.isEmpty(), "Name", "value length must be at least 1 runes");
    FILE.require(!content.isEmpty(), "Base64Content", "value length must be at least 1 runes");
    try {
      Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException noBase64) {
      throw OzonErrors.invalid("base64_content is not base64");
    }
    Chat chat = book.get(seller, request.text("chat_id")).chat();
    String address = "[](https://files.sandbox.invalid/" + chat.id() + "/" + name + ")";
    boolean image = name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|webp)");
    life.say(seller, chat, self(seller), List.of(address), image);
    return Reply.ok(Json.object().put("result", "success"));
  }

  /** Without a message everything counts as read. */
  private Reply read(SellerId seller, ProtoObject request) {
    Conversation conversation = book.get(seller, request.text("chat_id"));
    List<ChatMessage> messages = conversation.messages();
    long last = messages.isEmpty() ? 0 : messages.getLast().id();
    long upTo = request.has("from_message_id") ? request.integer("from_message_id") : last;
    int left = life.sellerReads(seller, conversation.chat(), Math.min(upTo, last));
    return Reply.ok(Json.object().put("unread_count", left));
  }

  private static ChatUser self(SellerId seller) {
    return new ChatUser(seller.toString(), ChatUser.SELLER);
  }
}

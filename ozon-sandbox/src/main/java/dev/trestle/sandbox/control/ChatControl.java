package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.chat.ChatBook;
import dev.trestle.sandbox.chat.ChatLife;
import dev.trestle.sandbox.chat.ChatMessage;
import dev.trestle.sandbox.chat.ChatShape;
import dev.trestle.sandbox.chat.ChatUser;
import dev.trestle.sandbox.chat.Conversation;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** The other side of a seller's chats: opens, writes, changes, reads and closes; shows them. */
public final class ChatControl implements ControlArea {

  private static final String CHATS = "/control/sellers/{seller}/chats";
  private static final String CHAT = CHATS + "/{chat}";
  private static final ChatUser CUSTOMER = new ChatUser("7700001", "Customer");

  private final SellersByPath sellers;
  private final ChatBook book;
  private final ChatLife life;

  public ChatControl(SellersByPath sellers, ChatBook book, ChatLife life) {
    this.sellers = sellers;
    this.book = book;
    this.life = life;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", CHATS, this::open),
        new Route("GET", CHATS, this::list),
        new Route("GET", CHAT, call -> Reply.ok(ChatShape.truth(conversation(call)))),
        new Route("POST", CHAT + "/messages", this::say),
        new Route("POST", CHAT + "/messages/{id}", this::change),
        new Route("POST", CHAT + "/read", this::read),
        new Route("POST", CHAT + "/close", this::close));
  }

  private Reply open(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("type", "posting_number"));
    String posting =
        body.text("posting_number").isPresent() ? sellers.posting(seller, body).number() : "";
    var type = body.text("type").orElse(posting.isEmpty() ? "Seller_Support" : "Buyer_Seller");
    return Reply.of(201, ChatShape.truth(life.open(seller, type, posting)));
  }

  private Reply list(ControlCall call) {
    ObjectNode json = Json.object();
    json.putArray("chats")
        .addAll(book.all(sellers.seller(call)).stream().map(ChatShape::truth).toList());
    return Reply.ok(json);
  }

  private Reply say(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("text", "image", "user_id", "user_type"));
    Conversation conversation = conversation(call);
    if (conversation.chat().closed()) {
      throw ControlErrors.refusal(409, "chat", "the chat is closed");
    }
    ChatMessage message =
        life.say(
            seller,
            conversation.chat(),
            user(body),
            List.of(body.text("text").orElse("Тестовое сообщение")),
            body.flag("image", false));
    return Reply.of(201, answer(message));
  }

  private Reply change(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("text"));
    Conversation conversation = conversation(call);
    ChatMessage old = message(conversation, call.path("id"));
    List<String> data = List.of(body.text("text").orElse("Изменённое тестовое сообщение"));
    return Reply.ok(answer(life.change(seller, conversation.chat(), old, data)));
  }

  private Reply read(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("message_id", "user_id", "user_type"));
    Conversation conversation = conversation(call);
    ChatMessage last =
        message(
            conversation,
            body.text("message_id")
                .orElseThrow(() -> body.wrong("message_id", "is required, as text")));
    life.otherReads(seller, conversation.chat(), user(body), last);
    return Reply.ok(answer(last));
  }

  private Reply close(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("user_id", "user_type"));
    Conversation conversation = conversation(call);
    life.close(seller, conversation.chat(), user(body));
    return Reply.ok(ChatShape.truth(conversation(call)));
  }

  private Conversation conversation(ControlCall call) {
    return book.find(sellers.seller(call), call.path("chat"))
        .orElseThrow(() -> ControlErrors.refusal(404, "chat", "unknown chat"));
  }

  private static ChatMessage message(Conversation conversation, String id) {
    return conversation.messages().stream()
        .filter(message -> Long.toString(message.id()).equals(id))
        .findFirst()
        .orElseThrow(ChatControl::unknownMessage);
  }

  private static Refusal unknownMessage() {
    return ControlErrors.refusal(404, "message_id", "unknown message");
  }

  private static ChatUser user(ControlBody body) {
    return new ChatUser(
        body.text("user_id").orElse(CUSTOMER.id()), body.text("user_type").orElse(CUSTOMER.type()));
  }

  private static ObjectNode answer(ChatMessage message) {
    return Json.object().put("message_id", Long.toString(message.id()));
  }
}

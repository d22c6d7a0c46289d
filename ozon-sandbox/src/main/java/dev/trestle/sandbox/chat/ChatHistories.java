package dev.trestle.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.function.BiFunction;

/**
 * {@code /v3/chat/history} and {@code /v2/chat/history}: from one message on, that one included,
 * backwards in time unless asked otherwise.
 */
final class ChatHistories {

  private static final Validation VALIDATION = new Validation("ChatHistoryRequest");
  private static final int USUAL = 50;

  private final ChatBook book;

  ChatHistories(ChatBook book) {
    this.book = book;
  }

  Reply third(SellerId seller, ProtoObject request) {
    List<Long> only = request.object("filter").integers("message_ids");
    return page(seller, request, only, ChatShape::third);
  }

  Reply second(SellerId seller, ProtoObject request) {
    return page(seller, request, List.of(), ChatShape::second);
  }

  private Reply page(
      SellerId seller,
      ProtoObject request,
      List<Long> only,
      BiFunction<Conversation, ChatMessage, ObjectNode> shape) {
    long limit = request.has("limit") ? request.integer("limit") : USUAL;
    VALIDATION.range("Limit", limit, 1, 1000);
    boolean forward = forward(request.text("direction"));
    long from = request.integer("from_message_id");
    Conversation conversation = book.get(seller, request.text("chat_id"));
    List<ChatMessage> rest =
        (forward ? conversation.messages() : conversation.messages().reversed())
            .stream()
                .filter(one -> from == 0 || (forward ? one.id() >= from : one.id() <= from))
                .filter(one -> only.isEmpty() || only.contains(one.id()))
                .limit(limit + 1)
                .toList();
    ObjectNode json = Json.object().put("has_next", rest.size() > limit);
    json.putArray("messages")
        .addAll(rest.stream().limit(limit).map(one -> shape.apply(conversation, one)).toList());
    return Reply.ok(json);
  }

  private static boolean forward(String direction) {
    return switch (direction) {
      case "", "Backward" -> false;
      case "Forward" -> true;
      default -> throw OzonErrors.invalid("invalid direction \"" + direction + "\"");
    };
  }
}

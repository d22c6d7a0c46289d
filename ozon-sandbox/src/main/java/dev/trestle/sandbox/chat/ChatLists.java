package dev.trestle.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** {@code /v3/chat/list} by cursor and {@code /v2/chat/list} by offset, newest chat first. */
final class ChatLists {

  private static final Validation VALIDATION = new Validation("ChatListRequest");
  private static final int USUAL = 30;

  private final ChatBook book;

  ChatLists(ChatBook book) {
    this.book = book;
  }

  Reply byCursor(SellerId seller, ProtoObject request) {
    long limit = limit(request, 100);
    long before = position(request.text("cursor"));
    List<Conversation> rest =
        wanted(seller, request).stream()
            .filter(conversation -> conversation.chat().number() < before)
            .limit(limit + 1)
            .toList();
    List<Conversation> page = rest.stream().limit(limit).toList();
    boolean hasNext = rest.size() > limit;
    ObjectNode json = Json.object();
    json.putArray("chats").addAll(page.stream().map(ChatShape::thirdRow).toList());
    return Reply.ok(
        json.put("total_unread_count", unread(seller))
            .put("cursor", hasNext ? cursor(page.getLast()) : "")
            .put("has_next", hasNext));
  }

  Reply byOffset(SellerId seller, ProtoObject request) {
    long limit = limit(request, 1000);
    long offset = request.integer("offset");
    VALIDATION.require(offset >= 0, "Offset", "value must be greater than or equal to 0");
    List<Conversation> found = wanted(seller, request);
    ObjectNode json = Json.object();
    json.putArray("chats")
        .addAll(found.stream().skip(offset).limit(limit).map(ChatShape::secondRow).toList());
    return Reply.ok(
        json.put("total_chats_count", found.size()).put("total_unread_count", unread(seller)));
  }

  private static long limit(ProtoObject request, int most) {
    long limit = request.has("limit") ? request.integer("limit") : USUAL;
    VALIDATION.range("Limit", limit, 1, most);
    return limit;
  }

  private List<Conversation> wanted(SellerId seller, ProtoObject request) {
    return book.all(seller).reversed().stream().filter(filter(request.object("filter"))).toList();
  }

  private static Predicate<Conversation> filter(ProtoObject filter) {
    String status = filter.text("chat_status");
    boolean unreadOnly = filter.flag("unread_only");
    return conversation ->
        (status.isEmpty()
                || status.equalsIgnoreCase("All")
                || status.equalsIgnoreCase(conversation.chat().closed() ? "Closed" : "Opened"))
            && (!unreadOnly || !conversation.unread().isEmpty());
  }

  private int unread(SellerId seller) {
    return book.all(seller).stream().mapToInt(conversation -> conversation.unread().size()).sum();
  }

  private static String cursor(Conversation last) {
    byte[] text = Long.toString(last.chat().number()).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static long position(String cursor) {
    try {
      return cursor.isEmpty()
          ? Long.MAX_VALUE
          : Long.parseLong(
              new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      throw OzonErrors.invalid("invalid cursor");
    }
  }
}

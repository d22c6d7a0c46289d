package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What follows the orders of a seller: returns, applications to cancel, and chats. */
final class AfterSales {

  /** How our keys of rFBS return requests begin. */
  static final String RFBS = "rfbs-";

  private static final List<String> RETURN_STATUSES =
      List.of("MovingToSeller", "ArrivedAtReturnPlace", "ReceivedBySeller", "Utilized");
  private static final List<String> REQUEST_STATES =
      List.of("OnSellerApproval", "MovingToSeller", "DisputeOpened", "Cancelled");
  private static final int NOT_AS_DESCRIBED = 12;

  private final long account;
  private final Shop shop;

  AfterSales(long account, Shop shop) {
    this.account = account;
    this.shop = shop;
  }

  /**
   * Something that Ozon or a buyer did.
   *
   * @param subject posting or request that may be done or undone by it; empty for none
   */
  record Turn(String subject, String told) {}

  /** Something comes of a posting, or goes on. */
  Turn happen(Random chance, JsonNode posting) {
    String number = posting.path("posting_number").asText();
    boolean rfbs = posting.path("scheme").asText().equals("rfbs");
    return switch (chance.nextInt(8)) {
      case 0, 1 -> comes(rfbs ? "rfbs-returns" : "returns", number);
      case 2 -> comes(rfbs ? "cancellations" : "chats", number);
      case 3 -> comes("chats", number);
      case 4 -> goesOn(chance, "returns", "id", "/status", "status", RETURN_STATUSES);
      case 5 -> goesOn(chance, "rfbs-returns", "return_id", "/state", "state", REQUEST_STATES);
      default -> goesOn(chance, "chats", "chat_id", "/messages", "text", List.of("hello", "well?"));
    };
  }

  private Turn comes(String what, String posting) {
    boolean came = shop.does(what, Map.of("posting_number", posting));
    String told = what + " of " + posting + (came ? "" : ", which Ozon does not do");
    return new Turn(what.equals("cancellations") ? posting : "", told);
  }

  private Turn goesOn(
      Random chance, String what, String id, String path, String field, List<String> values) {
    List<JsonNode> all = shop.all(what);
    if (all.isEmpty()) {
      return new Turn("", "none of " + what + " goes on");
    }
    String one = any(chance, all).path(id).asText();
    String value = any(chance, values);
    boolean went = shop.does(what + "/" + one + path, Map.of(field, value));
    String told = "%s/%s %s%s".formatted(what, one, value, went ? "" : ", which Ozon does not do");
    return new Turn(what.equals("rfbs-returns") ? RFBS + one : "", told);
  }

  /** What the seller may want of one of them; empty where there is none yet. */
  Optional<Wish> think(Random chance, String key) {
    return switch (chance.nextInt(3)) {
      case 0 -> one(chance, "rfbs-returns").map(each -> onReturn(chance, each, key));
      case 1 -> one(chance, "cancellations").map(each -> onApplication(chance, each, key));
      default -> one(chance, "chats").map(each -> inChat(each, key));
    };
  }

  private Wish onReturn(Random chance, JsonNode request, String key) {
    String id = RFBS + request.path("return_id").asText();
    String verb = any(chance, List.of("accept", "reject", "compensate", "received", "refund"));
    Map<String, ?> body =
        switch (verb) {
          case "reject" -> Map.of("comment", key, "rejection_reason_id", NOT_AS_DESCRIBED);
          case "compensate" -> Map.of("compensation_amount", 10);
          default -> Map.of();
        };
    return wish(id, "returns", verb, Ledger.ACT_ON_RETURN, body, key);
  }

  private Wish onApplication(Random chance, JsonNode application, String key) {
    String id = application.path("cancellation_id").asText();
    return chance.nextBoolean()
        ? wish(id, "cancellations", "approve", Ledger.APPROVE, Map.of(), key)
        : wish(id, "cancellations", "reject", Ledger.REJECT, Map.of("comment", key), key);
  }

  private Wish inChat(JsonNode chat, String key) {
    String id = chat.path("chat_id").asText();
    return wish(id, "chats", "messages", Ledger.SAY, Map.of("text", key), key);
  }

  private Wish wish(
      String subject, String what, String verb, String method, Map<String, ?> body, String key) {
    String path = "/api/v1/%s/%d/%s/%s".formatted(what, account, subject, verb);
    return new Wish(subject, path, method, body, key);
  }

  /** By our keys, what Ozon calls the state of each. */
  Map<String, String> returns() {
    Map<String, String> all =
        by(
            "returns",
            each -> each.path("id").asText(),
            each -> each.at("/visual/status/sys_name").asText());
    all.putAll(
        by(
            "rfbs-returns",
            each -> RFBS + each.path("return_id").asText(),
            each -> each.path("state").asText()));
    return all;
  }

  Map<String, String> applications() {
    return by(
        "cancellations",
        each -> each.path("cancellation_id").asText(),
        each -> each.at("/state/state").asText());
  }

  /** Status, last message, and how many the seller has not read. */
  Map<String, String> chats() {
    return by(
        "chats",
        each -> each.path("chat_id").asText(),
        each ->
            "%s %s %s"
                .formatted(
                    each.path("chat_status").asText().toUpperCase(Locale.ROOT),
                    each.path("last_message_id").asText(),
                    each.path("unread_count").asText()));
  }

  private Map<String, String> by(
      String what, Function<JsonNode, String> key, Function<JsonNode, String> state) {
    return shop.all(what).stream().collect(Collectors.toMap(key, state));
  }

  private Optional<JsonNode> one(Random chance, String what) {
    List<JsonNode> all = shop.all(what);
    return all.isEmpty() ? Optional.empty() : Optional.of(any(chance, all));
  }

  private static <T> T any(Random chance, List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}

package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.gate.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What Ozon did for each seller that asked, also where the answer never arrived. */
final class Ledger {

  static final String SHIP = "/v4/posting/fbs/ship";
  static final String SHIP_PART = "/v4/posting/fbs/ship/package";
  static final String SPLIT = "/v1/posting/fbs/split";
  static final String CANCEL = "/v2/posting/fbs/cancel";
  static final String CANCEL_PRODUCTS = "/v2/posting/fbs/product/cancel";
  static final String DELIVERING = "/v2/fbs/posting/delivering";
  static final String LAST_MILE = "/v2/fbs/posting/last-mile";
  static final String DELIVERED = "/v2/fbs/posting/delivered";
  static final String CREATE_CARRIAGE = "/v1/carriage/create";
  static final String CANCEL_CARRIAGE = "/v1/carriage/cancel";

  static final String ACT_ON_RETURN = "/v1/returns/rfbs/action/set";
  static final String APPROVE = "/v2/conditional-cancellation/approve";
  static final String REJECT = "/v2/conditional-cancellation/reject";
  static final String SAY = "/v1/chat/send/message";

  private static final Set<String> WRITES =
      Set.of(
          ACT_ON_RETURN,
          APPROVE,
          REJECT,
          SAY,
          SHIP,
          SHIP_PART,
          SPLIT,
          CANCEL,
          CANCEL_PRODUCTS,
          DELIVERING,
          LAST_MILE,
          DELIVERED,
          CREATE_CARRIAGE,
          CANCEL_CARRIAGE);

  private static final Map<String, Queue<Deed>> DEEDS = new ConcurrentHashMap<>();

  private Ledger() {}

  /** A call that Ozon took. */
  record Deed(String path, JsonNode request, JsonNode answer) {

    /** The postings it was done to. */
    List<String> postings() {
      JsonNode number = request.path("posting_number");
      return number.isArray()
          ? answer
              .path("result")
              .valueStream()
              .filter(each -> each.path("result").asBoolean())
              .map(each -> each.path("posting_number").asText())
              .toList()
          : List.of(number.asText());
    }
  }

  /** Shown by the sandbox, before the answer leaves. */
  static void write(Exchange exchange) {
    if (exchange.status() == 200 && WRITES.contains(exchange.path())) {
      DEEDS
          .computeIfAbsent(exchange.client(), any -> new ConcurrentLinkedQueue<>())
          .add(new Deed(exchange.path(), json(exchange.request()), json(exchange.answer())));
    }
  }

  private static JsonNode json(byte[] bytes) {
    return Http.json(new String(bytes, StandardCharsets.UTF_8));
  }

  static List<Deed> of(long seller) {
    return List.copyOf(DEEDS.getOrDefault(Long.toString(seller), new ConcurrentLinkedQueue<>()));
  }
}

package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Something that the CRM asks of the service.
 *
 * @param path where it is asked for
 * @param method what Ozon is asked for it, or how the paths of that begin
 * @param key its idempotency key; also stands in what Ozon is told, where that has room for it
 */
record Wish(String subject, String path, String method, Map<String, ?> body, String key) {

  private static final int OTHER_REASON = 402;

  /** What one may want of a posting that stands so; now and then what nobody should. */
  static Wish random(Random chance, JsonNode truth, String key) {
    String number = truth.path("posting_number").asText();
    String status = truth.path("status").asText();
    boolean rfbs = truth.path("scheme").asText().equals("rfbs");
    List<String> actions =
        chance.nextInt(8) == 0
            ? List.of("pack", "ship", "delivered", "cancel", "split")
            : switch (status) {
              case "awaiting_packaging" ->
                  List.of("pack", "pack", "pack", "pack", "split", "cancel-products", "cancel");
              case "awaiting_deliver" ->
                  rfbs
                      ? List.of("ship", "tracking-number", "delivering", "cancel", "cutoff")
                      : List.of("ship", "ship", "ship", "cancel", "labels");
              case "delivering", "sent_by_seller" -> List.of("last-mile", "delivered");
              default -> List.of("pack", "cancel", "ship");
            };
    String action = actions.get(chance.nextInt(actions.size()));
    Map<String, ?> body = body(chance, action, truth, key);
    String path =
        action.equals("labels") ? "/api/v1/labels" : "/api/v1/postings/" + number + "/" + action;
    return new Wish(number, path, method(action, body), body, key);
  }

  private static String method(String action, Map<String, ?> body) {
    return switch (action) {
      case "pack" -> Ledger.SHIP;
      case "split" -> Ledger.SPLIT;
      case "cancel" -> Ledger.CANCEL;
      case "cancel-products" -> Ledger.CANCEL_PRODUCTS;
      case "cutoff" -> "/v1/posting/cutoff/set";
      case "ship" -> body.containsKey("set_postings") ? "/v1/carriage/" : "/v2/fbs/posting/";
      case "labels" -> "/v3/posting/fbs/package-label";
      default -> "/v2/fbs/posting/" + action;
    };
  }

  private static Map<String, ?> body(Random chance, String action, JsonNode truth, String key) {
    List<Map<String, ?>> products = products(truth);
    return switch (action) {
      case "pack" -> pack(chance, products);
      case "split" -> products.isEmpty() ? Map.of() : Map.of("parts", halves(products));
      case "cancel" -> Map.of("reason_id", OTHER_REASON, "message", key);
      case "cancel-products" ->
          Map.of("reason_id", OTHER_REASON, "message", key, "products", onePiece(products));
      case "labels" ->
          Map.of(
              "posting_numbers", List.of(truth.path("posting_number").asText()), "wait_minutes", 1);
      case "tracking-number" -> Map.of("tracking_number", key);
      case "cutoff" ->
          Map.of(
              "cutoff",
              Instant.now()
                  .plus(20 + chance.nextInt(20), ChronoUnit.DAYS)
                  .truncatedTo(ChronoUnit.SECONDS)
                  .toString());
      case "ship" ->
          truth.path("scheme").asText().equals("rfbs")
              ? Map.of("tracking_number", key)
              : Map.of("set_postings", chance.nextInt(3) == 0);
      default -> Map.of();
    };
  }

  private static Map<String, ?> pack(Random chance, List<Map<String, ?>> products) {
    return switch (chance.nextInt(4)) {
      case 0 -> Map.of("packages", halves(products));
      case 1 -> Map.of("part", true, "packages", List.of(Map.of("products", onePiece(products))));
      default -> Map.of();
    };
  }

  private static List<Map<String, ?>> products(JsonNode truth) {
    List<Map<String, ?>> products = new ArrayList<>();
    truth
        .path("posting")
        .path("products")
        .forEach(each ->
            products.add(
                Map.of(
                    "sku", each.path("sku").asLong(), "quantity", each.path("quantity").asInt())));
    return products;
  }

  private static List<Map<String, ?>> onePiece(List<Map<String, ?>> products) {
    return products.isEmpty()
        ? List.of()
        : List.of(Map.of("sku", products.getFirst().get("sku"), "quantity", 1));
  }

  /** One piece here, the rest there; of a single piece both, which Ozon refuses. */
  private static List<Map<String, ?>> halves(List<Map<String, ?>> products) {
    List<Map<String, ?>> rest = new ArrayList<>(products);
    if (!rest.isEmpty()) {
      Map<String, ?> first = rest.removeFirst();
      int left = (Integer) first.get("quantity") - 1;
      if (left > 0) {
        rest.addFirst(Map.of("sku", first.get("sku"), "quantity", left));
      }
    }
    return List.of(
        Map.of("products", onePiece(products)),
        Map.of("products", rest.isEmpty() ? products : rest));
  }
}

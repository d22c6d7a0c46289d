package dev.trestle.system.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Push bodies in Ozon's shapes, made by hand from what the sandbox has. Source: push chapter of
 * Ozon's Seller API reference.
 */
public final class Pushes {

  private Pushes() {}

  /** TYPE_NEW_POSTING in the shape of 2026. */
  public static String newPosting(JsonNode truth) {
    JsonNode posting = truth.path("posting");
    ObjectNode body = start("TYPE_NEW_POSTING", truth.path("posting_number").asText());
    posting
        .path("products")
        .forEach(product ->
            body.withArray("products")
                .addObject()
                .put("sku", product.path("sku").asLong())
                .put("quantity", product.path("quantity").asLong())
                .put("offer_id", product.path("offer_id").asText()));
    body.put("in_process_at", posting.path("in_process_at").asText());
    return end(body, posting)
        .put("shipment_date", posting.path("shipment_date").asText())
        .put("tpl_integration_type", "ozon")
        .put("is_express", false)
        .put("tracking_number", "")
        .toString();
  }

  /** TYPE_STATE_CHANGED to where the posting is at this moment. */
  public static String stateChanged(JsonNode truth) {
    ObjectNode body = start("TYPE_STATE_CHANGED", truth.path("posting_number").asText());
    body.put("new_state", truth.path("state").asText())
        .put("changed_state_date", truth.path("changed_at").asText());
    return end(body, truth.path("posting")).toString();
  }

  /** The same push as Ozon often sends it: with times in whole seconds. */
  public static String inWholeSeconds(String push) {
    return push.replaceAll("\\.\\d+Z\"", "Z\"");
  }

  private static ObjectNode start(String type, String number) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("message_type", type)
        .put("posting_number", number);
  }

  private static ObjectNode end(ObjectNode body, JsonNode posting) {
    return body.put("warehouse_id", posting.at("/delivery_method/warehouse_id").asLong())
        .put("seller_id", Long.parseLong(Ozon.SELLER));
  }
}

package dev.trestle.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A push that Ozon sends of a new posting, in the shape of 2026. */
record Push(String number, byte[] body) {

  /**
   * @param posting in Ozon's v3 shape
   */
  static Push of(JsonNode posting) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("message_type", "TYPE_NEW_POSTING")
        .put("posting_number", posting.path("posting_number").asText())
        .put("seller_id", Long.parseLong(Chain.SELLER))
        .put("warehouse_id", posting.at("/delivery_method/warehouse_id").asLong())
        .put("in_process_at", posting.path("in_process_at").asText())
        .put("shipment_date", posting.path("shipment_date").asText())
        .put("tpl_integration_type", "ozon")
        .put("is_express", false);
    posting
        .path("products")
        .forEach(product ->
            body.withArray("products")
                .addObject()
                .put("sku", product.path("sku").asLong())
                .put("quantity", product.path("quantity").asLong())
                .put("offer_id", product.path("offer_id").asText()));
    return new Push(
        posting.path("posting_number").asText(), body.toString().getBytes(StandardCharsets.UTF_8));
  }
}

package dev.trestle.sandbox.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;

/**
 * A posting as /v4/posting/fbs/list shows it: prices are Money objects. The keys and their order
 * are those of the method's field list of 2026.
 */
final class FourthVersion {

  private FourthVersion() {}

  static ObjectNode posting(Posting posting, With with) {
    ObjectNode json = head(posting);
    json.set("available_actions", CommonSections.availableActions(posting.state()));
    json.set("products", products(posting));
    json.set("delivery_method", CommonSections.deliveryMethod(posting.shipment().warehouse()));
    json.putNull("customer").putNull("addressee");
    json.set("barcodes", CommonSections.barcodes(posting, with));
    json.set("analytics_data", CommonSections.analyticsData(posting, with));
    json.set("financial_data", financialData(posting, with));
    json.putNull("legal_info");
    json.set("cancellation", CommonSections.cancellation(posting));
    json.set("optional", CommonSections.optional());
    json.set("requirements", CommonSections.requirements());
    json.set("tariffication", CommonSections.tariffication());
    json.putArray("tariffication_steps");
    return tail(json);
  }

  private static ObjectNode head(Posting posting) {
    Shipment shipment = posting.shipment();
    return Json.object()
        .put("posting_number", posting.number())
        .put("order_id", posting.identity().orderId())
        .put("order_number", posting.identity().number().orderNumber())
        .put("parent_posting_number", "")
        .put("status", posting.state().status())
        .put("substatus", posting.state().pushState())
        .put("in_process_at", Json.time(shipment.inProcessAt()))
        .put("shipment_date", Json.time(shipment.shipmentDate()))
        .put("shipment_date_without_delay", Json.time(shipment.shipmentDate()))
        .put("delivering_date", Json.time(shipment.deliveringDate()))
        .put("tracking_number", "")
        .put("tpl_integration_type", "ozon")
        .put("integration_type_flow", "ozon")
        .put("delivery_schema", "fbs")
        .put("is_express", false)
        .put("is_multibox", false)
        .put("multi_box_qty", 0)
        .put("is_presortable", false);
  }

  private static ObjectNode tail(ObjectNode json) {
    return json.put("prr_option", "")
        .put("volume_weight", 0)
        .putNull("sorting_center")
        .putNull("container")
        .putNull("external_order")
        .put("destination_place_id", 0)
        .put("destination_place_name", "")
        .putNull("pickup_code_verified_at");
  }

  private static ArrayNode products(Posting posting) {
    ArrayNode products = Json.array();
    for (PostingProduct product : posting.products()) {
      ObjectNode json =
          products
              .addObject()
              .put("sku", product.sku())
              .put("offer_id", product.offerId())
              .put("name", product.name())
              .put("quantity", product.quantity());
      json.set("price", money(product));
      json.putArray("imei");
      json.put("product_color", "").put("weight", 0);
    }
    return products;
  }

  private static ObjectNode money(PostingProduct product) {
    return Json.object().put("amount", product.shortPrice()).put("currency", "RUB");
  }

  private static JsonNode financialData(Posting posting, With with) {
    if (!with.financialData()) {
      return NullNode.instance;
    }
    String city = posting.shipment().warehouse().city();
    ObjectNode json = Json.object().put("cluster_from", city).put("cluster_to", city);
    ArrayNode products = json.putArray("products");
    for (PostingProduct product : posting.products()) {
      products.add(earnings(product, Earnings.of(product, posting.state())));
    }
    return json;
  }

  private static ObjectNode earnings(PostingProduct product, Earnings earnings) {
    ObjectNode json =
        Json.object()
            .put("product_id", product.sku())
            .put("quantity", product.quantity())
            .put("price", earnings.price())
            .put("old_price", earnings.oldPrice())
            .put("payout", earnings.payout())
            .put("total_discount_value", earnings.discount())
            .put("total_discount_percent", earnings.discountPercent());
    json.putArray("actions");
    json.set(
        "commission",
        Json.object()
            .put("amount", earnings.commission())
            .put("currency", "RUB")
            .put("percent", earnings.percent()));
    json.set("customer_price", money(product));
    return json;
  }
}

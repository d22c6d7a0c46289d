package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Shipment;
import dev.trestle.sandbox.wire.Json;

/**
 * A posting as the v4 lists show it: prices are Money objects. The keys and their order are those
 * of the method's field list of 2026.
 */
final class FourthVersion {

  private FourthVersion() {}

  static ObjectNode posting(Posting posting, With with) {
    ObjectNode json = head(posting);
    json.set("available_actions", Json.texts(AvailableActions.of(posting)));
    json.set("products", products(posting));
    json.set("delivery_method", CommonSections.deliveryMethod(posting.shipment().method()));
    json.set("customer", CommonSections.customer(posting));
    json.set("addressee", CommonSections.addressee(posting));
    json.set("barcodes", CommonSections.barcodes(posting, with.barcodes()));
    json.set("analytics_data", CommonSections.analyticsData(posting, with.analyticsData()));
    json.set("financial_data", FinancialData.asMoney(posting, with.financialData()));
    json.set("legal_info", CommonSections.legalInfo(posting, with.legalInfo()));
    json.set("cancellation", CommonSections.cancellation(posting));
    json.set("optional", CommonSections.optional());
    json.set("requirements", CommonSections.requirements(posting));
    json.set("tariffication", CommonSections.tariffication());
    json.putArray("tariffication_steps");
    return tail(json, posting);
  }

  private static ObjectNode head(Posting posting) {
    Shipment shipment = posting.shipment();
    return Json.object()
        .put("posting_number", posting.number())
        .put("order_id", posting.identity().orderId())
        .put("order_number", posting.orderNumber())
        .put("parent_posting_number", CommonSections.parent(posting))
        .put("status", posting.state().status())
        .put("substatus", posting.state().substatus())
        .put("in_process_at", Json.time(shipment.inProcessAt()))
        .put("shipment_date", Json.time(shipment.shipmentDate()))
        .put("shipment_date_without_delay", Json.time(shipment.shipmentDate()))
        .put("delivering_date", Json.time(shipment.milestones().deliveringDate()))
        .put("tracking_number", posting.parcel().trackingNumber())
        .put("tpl_integration_type", posting.traits().flow().word())
        .put("integration_type_flow", posting.traits().flow().word())
        .put("delivery_schema", posting.scheme().word())
        .put("is_express", posting.traits().express())
        .put("is_multibox", posting.traits().multibox())
        .put("multi_box_qty", posting.parcel().boxes())
        .put("is_presortable", false);
  }

  private static ObjectNode tail(ObjectNode json, Posting posting) {
    return json.put("prr_option", "")
        .put("volume_weight", 0)
        .putNull("sorting_center")
        .putNull("container")
        .putNull("external_order")
        .put("destination_place_id", 0)
        .put("destination_place_name", "")
        .put("pickup_code_verified_at", Json.time(posting.parcel().pickupCodeVerifiedAt()));
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
      json.set("price", FinancialData.price(product));
      json.set("imei", Json.texts(CommonSections.codes(posting, product, Mark.IMEI)));
      json.put("product_color", "").put("weight", 0);
    }
    return products;
  }
}

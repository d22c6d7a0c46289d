package dev.trestle.sandbox.fbo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.fbs.CommonSections;
import dev.trestle.sandbox.fbs.FinancialData;
import dev.trestle.sandbox.fbs.With;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Shipment;
import dev.trestle.sandbox.wire.Json;

/** A posting as the FBO methods show it (types: v2FboPosting, v2FboPostingV2). */
final class FboShape {

  private FboShape() {}

  static ObjectNode detail(Posting posting, With with) {
    return row(posting, with)
        .put("fact_delivery_date", Json.time(posting.shipment().milestones().deliveredAt()));
  }

  static ObjectNode row(Posting posting, With with) {
    var why = posting.progress().cancellation();
    ObjectNode json =
        Json.object()
            .put("order_id", posting.identity().orderId())
            .put("order_number", posting.orderNumber())
            .put("posting_number", posting.number())
            .put("status", posting.state().status())
            .put("substatus", posting.state().substatus())
            .put("cancel_reason_id", why == null ? 0 : why.reasonId())
            .put("created_at", Json.time(posting.shipment().createdAt()))
            .put("in_process_at", Json.time(posting.shipment().inProcessAt()));
    json.set("products", products(posting));
    json.set("analytics_data", analyticsData(posting, with));
    json.set("financial_data", FinancialData.asNumbers(posting, with.financialData()));
    json.set("legal_info", CommonSections.legalInfo(posting, with.legalInfo()));
    json.putArray("additional_data");
    return json;
  }

  private static ArrayNode products(Posting posting) {
    ArrayNode products = Json.array();
    for (PostingProduct product : posting.products()) {
      products
          .addObject()
          .put("sku", product.sku())
          .put("name", product.name())
          .put("quantity", product.quantity())
          .put("offer_id", product.offerId())
          .put("price", product.shortPrice())
          .put("currency_code", "RUB")
          .put("is_marketplace_buyout", false)
          .putArray("digital_codes");
    }
    return products;
  }

  private static JsonNode analyticsData(Posting posting, With with) {
    if (!with.analyticsData()) {
      return NullNode.instance;
    }
    Shipment shipment = posting.shipment();
    return Json.object()
        .put("city", shipment.warehouse().city())
        .put("delivery_type", "PVZ")
        .put("is_legal", posting.traits().buyer() != null)
        .put("is_premium", false)
        .put("payment_type_group_name", "Карты оплаты")
        .put("warehouse_id", shipment.warehouse().id())
        .put("warehouse_name", shipment.warehouse().name())
        .put("client_delivery_date_begin", Json.time(shipment.deliveryBegin()))
        .put("client_delivery_date_end", Json.time(shipment.deliveryEnd()));
  }
}

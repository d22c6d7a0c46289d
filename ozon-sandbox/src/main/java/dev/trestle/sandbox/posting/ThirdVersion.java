package dev.trestle.sandbox.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import java.util.List;
import java.util.function.Function;

/**
 * A posting as the v3 methods show it: prices are texts, money in {@code financial_data} is
 * numbers. First the keys of the reference's examples in their order, then those the April 2026
 * types add.
 */
public final class ThirdVersion {

  private ThirdVersion() {}

  /** {@code result} of /v3/posting/fbs/get (types: v3FbsPostingDetail). */
  public static ObjectNode detail(Posting posting, With with) {
    ObjectNode json = head(posting);
    json.put("provider_status", "").put("delivery_price", "");
    json.set("optional", CommonSections.optional());
    json.set("cancellation", CommonSections.cancellation(posting));
    json.putNull("customer").putNull("addressee");
    json.set("products", each(posting, ThirdVersion::detailedProduct));
    addOptionalParts(json, posting, with);
    json.putArray("additional_data");
    json.put("is_express", false);
    json.set("requirements", CommonSections.requirements());
    json.set("product_exemplars", exemplars(posting, with));
    json.putArray("tariffication").add(CommonSections.tariffication());
    addDetailKeysOf2026(json, posting, with);
    return json;
  }

  /** A member of {@code result.postings} of /v3/posting/fbs/list (types: v3FbsPosting). */
  static ObjectNode row(Posting posting, With with) {
    ObjectNode json = head(posting);
    json.remove("previous_substatus");
    json.set("optional", CommonSections.optional());
    json.set("cancellation", CommonSections.cancellation(posting));
    json.putNull("customer");
    json.set("products", each(posting, ThirdVersion::listedProduct));
    json.putNull("addressee");
    addOptionalParts(json, posting, with);
    json.put("is_express", false);
    json.set("requirements", CommonSections.requirements());
    json.putArray("tariffication").add(CommonSections.tariffication());
    addKeysOf2026(json, posting);
    json.put("prr_option", "").put("quantum_id", 0);
    return json;
  }

  private static ObjectNode head(Posting posting) {
    Shipment shipment = posting.shipment();
    ObjectNode json =
        Json.object()
            .put("posting_number", posting.number())
            .put("order_id", posting.identity().orderId())
            .put("order_number", posting.identity().number().orderNumber())
            .put("status", posting.state().status())
            .put("substatus", posting.state().pushState())
            .put("previous_substatus", posting.progress().previousSubstatus());
    json.set("delivery_method", CommonSections.deliveryMethod(shipment.warehouse()));
    return json.put("tracking_number", "")
        .put("tpl_integration_type", "ozon")
        .put("in_process_at", Json.time(shipment.inProcessAt()))
        .put("shipment_date", Json.time(shipment.shipmentDate()))
        .put("delivering_date", Json.time(shipment.deliveringDate()));
  }

  private static void addOptionalParts(ObjectNode json, Posting posting, With with) {
    json.set("barcodes", CommonSections.barcodes(posting, with));
    json.set("analytics_data", CommonSections.analyticsData(posting, with));
    json.set("financial_data", financialData(posting, with));
  }

  private static void addKeysOf2026(ObjectNode json, Posting posting) {
    json.set("available_actions", CommonSections.availableActions(posting.state()));
    json.put("is_multibox", false)
        .putNull("legal_info")
        .put("multi_box_qty", 0)
        .put("parent_posting_number", "")
        .putNull("pickup_code_verified_at")
        .put("require_blr_traceable_attrs", false)
        .put("shipment_date_without_delay", Json.time(posting.shipment().shipmentDate()))
        .putArray("tariffication_steps");
  }

  private static void addDetailKeysOf2026(ObjectNode json, Posting posting, With with) {
    addKeysOf2026(json, posting);
    json.putNull("courier")
        .put("fact_delivery_date", Json.time(posting.shipment().deliveredAt()))
        .putNull("prr_option");
    json.set(
        "related_postings",
        with.relatedPostings()
            ? Json.object().set("related_posting_numbers", Json.array())
            : NullNode.instance);
    json.putArray("related_weight_postings");
  }

  private static ArrayNode each(Posting posting, Function<PostingProduct, ObjectNode> shape) {
    return Json.array().addAll(posting.products().stream().map(shape).toList());
  }

  private static ObjectNode product(PostingProduct product) {
    return Json.object()
        .put("price", product.longPrice())
        .put("currency_code", "RUB")
        .put("offer_id", product.offerId())
        .put("name", product.name())
        .put("sku", product.sku())
        .put("quantity", product.quantity());
  }

  private static ObjectNode listedProduct(PostingProduct product) {
    ObjectNode json =
        product(product).put("is_blr_traceable", false).put("is_marketplace_buyout", false);
    json.putArray("imei");
    return json;
  }

  private static ObjectNode detailedProduct(PostingProduct product) {
    ObjectNode json = product(product);
    json.set(
        "dimensions",
        Json.object()
            .put("height", "40.00")
            .put("length", "240.00")
            .put("weight", "260")
            .put("width", "140.00"));
    json.putArray("mandatory_mark");
    json.putArray("jw_uin");
    return json.put("is_blr_traceable", false)
        .put("is_marketplace_buyout", false)
        .put("is_weight_needed", false)
        .put("weight_max", 0)
        .put("weight_min", 0)
        .put("has_imei", false);
  }

  private static JsonNode exemplars(Posting posting, With with) {
    if (!with.productExemplars()) {
      return NullNode.instance;
    }
    ObjectNode json = Json.object();
    ArrayNode products = json.putArray("products");
    for (PostingProduct product : posting.products()) {
      products.addObject().put("sku", product.sku()).putArray("exemplars");
    }
    return json;
  }

  private static JsonNode financialData(Posting posting, With with) {
    if (!with.financialData()) {
      return NullNode.instance;
    }
    String city = posting.shipment().warehouse().city();
    ObjectNode json = Json.object().put("cluster_from", city).put("cluster_to", city);
    json.set(
        "products",
        each(posting, product -> earnings(product, Earnings.of(product, posting.state()))));
    return json;
  }

  private static ObjectNode earnings(PostingProduct product, Earnings earnings) {
    ObjectNode json = Json.object();
    json.set("actions", Json.texts(List.of("Системная виртуальная скидка селлера")));
    return json.put("currency_code", "RUB")
        .put("customer_currency_code", "RUB")
        .put("commission_amount", earnings.commission())
        .put("commission_percent", earnings.percent())
        .put("commissions_currency_code", "RUB")
        .put("old_price", earnings.oldPrice())
        .put("payout", earnings.payout())
        .put("price", earnings.price())
        .put("customer_price", earnings.price())
        .put("product_id", product.sku())
        .put("quantity", product.quantity())
        .put("total_discount_percent", earnings.discountPercent())
        .put("total_discount_value", earnings.discount());
  }
}

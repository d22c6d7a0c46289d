package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.Shipment;
import dev.trestle.sandbox.wire.Json;
import java.util.List;

/**
 * A posting as the v3 methods show it: prices are texts, money in {@code financial_data} is
 * numbers. First the keys of the reference's examples in their order, then those the April 2026
 * types add.
 */
public final class ThirdVersion {

  private ThirdVersion() {}

  /**
   * {@code result} of /v3/posting/fbs/get (types: v3FbsPostingDetail).
   *
   * @param relatives postings split off the same one
   */
  public static ObjectNode detail(Posting posting, With with, List<String> relatives) {
    ObjectNode json = head(posting);
    json.put("provider_status", "").put("delivery_price", "");
    json.set("optional", CommonSections.optional());
    json.set("cancellation", CommonSections.cancellation(posting));
    json.set("customer", CommonSections.customer(posting));
    json.set("addressee", CommonSections.addresseeInDetail(posting));
    json.set("products", ThirdVersionProducts.detailed(posting));
    addOptionalParts(json, posting, with);
    json.putArray("additional_data");
    json.put("is_express", posting.traits().express());
    json.set("requirements", CommonSections.requirements(posting));
    json.set("product_exemplars", ThirdVersionProducts.exemplars(posting, with.productExemplars()));
    json.putArray("tariffication").add(CommonSections.tariffication());
    addDetailKeysOf2026(json, posting, with, relatives);
    return json;
  }

  /** A member of {@code result.postings} of /v3/posting/fbs/list (types: v3FbsPosting). */
  static ObjectNode row(Posting posting, With with) {
    ObjectNode json = head(posting);
    json.remove("previous_substatus");
    json.set("optional", CommonSections.optional());
    json.set("cancellation", CommonSections.cancellation(posting));
    json.set("customer", CommonSections.customer(posting));
    json.set("products", ThirdVersionProducts.listed(posting));
    json.set("addressee", CommonSections.addressee(posting));
    addOptionalParts(json, posting, with);
    json.put("is_express", posting.traits().express());
    json.set("requirements", CommonSections.requirements(posting));
    json.putArray("tariffication").add(CommonSections.tariffication());
    addKeysOf2026(json, posting, with);
    json.put("prr_option", "").put("quantum_id", 0);
    return json;
  }

  private static ObjectNode head(Posting posting) {
    Shipment shipment = posting.shipment();
    ObjectNode json =
        Json.object()
            .put("posting_number", posting.number())
            .put("order_id", posting.identity().orderId())
            .put("order_number", posting.orderNumber())
            .put("status", posting.state().status())
            .put("substatus", posting.state().substatus())
            .put("previous_substatus", posting.progress().previousSubstatus());
    json.set("delivery_method", CommonSections.deliveryMethod(shipment.method()));
    return json.put("tracking_number", posting.parcel().trackingNumber())
        .put("tpl_integration_type", posting.traits().flow().word())
        .put("in_process_at", Json.time(shipment.inProcessAt()))
        .put("shipment_date", Json.time(shipment.shipmentDate()))
        .put("delivering_date", Json.time(shipment.milestones().deliveringDate()));
  }

  private static void addOptionalParts(ObjectNode json, Posting posting, With with) {
    json.set("barcodes", CommonSections.barcodes(posting, with.barcodes()));
    json.set("analytics_data", CommonSections.analyticsData(posting, with.analyticsData()));
    json.set("financial_data", FinancialData.asNumbers(posting, with.financialData()));
  }

  private static void addKeysOf2026(ObjectNode json, Posting posting, With with) {
    json.set("available_actions", Json.texts(AvailableActions.of(posting)));
    json.set("legal_info", CommonSections.legalInfo(posting, with.legalInfo()));
    json.put("is_multibox", posting.traits().multibox())
        .put("multi_box_qty", posting.parcel().boxes())
        .put("parent_posting_number", CommonSections.parent(posting))
        .put("pickup_code_verified_at", Json.time(posting.parcel().pickupCodeVerifiedAt()))
        .put("require_blr_traceable_attrs", false)
        .put("shipment_date_without_delay", Json.time(posting.shipment().shipmentDate()))
        .putArray("tariffication_steps");
  }

  /** The last five came between May and September 2026; nothing is known in them. */
  private static void addDetailKeysOf2026(
      ObjectNode json, Posting posting, With with, List<String> relatives) {
    addKeysOf2026(json, posting, with);
    json.putNull("courier")
        .put("fact_delivery_date", Json.time(posting.shipment().milestones().deliveredAt()))
        .putNull("prr_option");
    json.set(
        "related_postings",
        with.relatedPostings()
            ? Json.object().set("related_posting_numbers", Json.texts(relatives))
            : NullNode.instance);
    json.putArray("related_weight_postings");
    json.put("integration_type_flow", posting.traits().flow().word())
        .putNull("scanit")
        .putNull("external_order")
        .putNull("container")
        .putNull("sorting_center");
  }
}

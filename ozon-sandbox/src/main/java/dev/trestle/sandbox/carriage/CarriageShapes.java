package dev.trestle.sandbox.carriage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.time.Instant;
import java.util.List;

/** A carriage and its act as the methods show them. */
final class CarriageShapes {

  static final String INTEGRATION = "ozon";
  static final String FIRST_MILE = "dropoff";

  /** Documented example of {@code act_type}. */
  static final String ACT_TYPE = "ozon_digital";

  private final LoadingBay bay;

  CarriageShapes(LoadingBay bay) {
    this.bay = bay;
  }

  /** /v1/carriage/get, without {@code arrival_pass_ids}. */
  ObjectNode detail(SellerId seller, Carriage carriage) {
    ObjectNode json = what(carriage).put("company_id", seller.value());
    addCancelAvailability(json, seller, carriage);
    json.put("status", bay.status(seller, carriage));
    addParts(json, seller, carriage);
    return json;
  }

  private static ObjectNode what(Carriage carriage) {
    ObjectNode json =
        Json.object()
            .put("act_type", ACT_TYPE)
            .put("all_blr_traceable", false)
            .put("is_waybill_enabled", true)
            .put("is_econom", false)
            .put("carriage_id", carriage.id())
            .put("containers_count", carriage.containers())
            .put("created_at", Json.time(carriage.createdAt()))
            .put("delivery_method_id", carriage.departure().deliveryMethodId())
            .put("departure_date", carriage.departure().day().toString())
            .put("first_mile_type", FIRST_MILE)
            .put("integration_type", INTEGRATION)
            .put("is_container_label_printed", false)
            .put("retry_count", 0)
            .put("tpl_provider_id", Warehouse.PROVIDER_ID)
            .put("updated_at", Json.time(carriage.changedAt()))
            .put("warehouse_id", carriage.departure().deliveryMethodId());
    json.set("available_actions", actions(carriage));
    return json;
  }

  private void addCancelAvailability(ObjectNode json, SellerId seller, Carriage carriage) {
    boolean possible = carriage.alive() && !bay.hasLeft(seller, carriage);
    json.putObject("cancel_availability")
        .put("is_cancel_available", possible)
        .put("reason", possible ? "" : bay.status(seller, carriage));
  }

  /** What may be done with a carriage; Ozon documents these four words. */
  static ArrayNode actions(Carriage carriage) {
    return Json.texts(
        switch (carriage.stage()) {
          case NEW -> List.of("set_arrival_passes");
          case FORMED ->
              List.of(
                  "get_shipping_list",
                  "get_act_of_acceptance",
                  "get_waybill",
                  "set_arrival_passes");
          case CANCELLED -> List.<String>of();
        });
  }

  void addParts(ObjectNode json, SellerId seller, Carriage carriage) {
    boolean partial = bay.isPartial(seller, carriage);
    json.put("is_partial", partial)
        .put("has_postings_for_next_carriage", bay.leavesSome(seller, carriage))
        .put("partial_num", partial ? carriage.place() : 0);
  }

  /** {@code result} of /v2/posting/fbs/act/check-status. */
  ObjectNode actStatus(SellerId seller, Carriage carriage, String status) {
    ObjectNode json = Json.object().put("act_type", ACT_TYPE).put("status", status);
    json.set("added_to_act", Json.texts(carriage.postings()));
    json.set("removed_from_act", Json.texts(carriage.leftOut()));
    addParts(json, seller, carriage);
    return json;
  }

  /** A member of {@code result} of /v2/posting/fbs/act/list. */
  ObjectNode act(SellerId seller, Carriage carriage, String deliveryMethod, Instant now) {
    ObjectNode json =
        Json.object()
            .put("id", carriage.id())
            .put("delivery_method_id", carriage.departure().deliveryMethodId())
            .put("delivery_method_name", deliveryMethod)
            .put("integration_type", INTEGRATION)
            .put("containers_count", carriage.containers())
            .put("status", bay.status(seller, carriage))
            .put("departure_date", carriage.departure().day().toString())
            .put("created_at", Json.time(carriage.createdAt()))
            .put("updated_at", Json.time(carriage.changedAt()))
            .put("act_type", ACT_TYPE);
    addParts(json, seller, carriage);
    ObjectNode documents = json.putObject("related_docs");
    documents
        .putObject("act_of_acceptance")
        .put("created_at", Json.time(carriage.changedAt()))
        .put("document_status", documentStatus(carriage, now));
    documents.putNull("act_of_mismatch").putNull("act_of_excess");
    return json;
  }

  /** Ozon's words for a digital document. */
  static String documentStatus(Carriage carriage, Instant now) {
    if (carriage.papersReady(now)) {
      return "FORMED";
    }
    return carriage.stage() == CarriageStage.FORMED ? "FORMING" : "NOT_FOUND";
  }

  /** A member of {@code result} of /v2/posting/fbs/act/get-postings. */
  static ObjectNode posting(Carriage carriage, Posting posting) {
    ObjectNode json =
        Json.object()
            .put("id", carriage.id())
            .put("multi_box_qty", posting.parcel().boxes())
            .put("posting_number", posting.number())
            .put("status", posting.state().status())
            .put("seller_error", "")
            .put("updated_at", Json.time(posting.progress().changedAt()))
            .put("created_at", Json.time(posting.shipment().createdAt()));
    ArrayNode products = json.putArray("products");
    posting.products().forEach(product -> products.add(product(product)));
    return json;
  }

  private static ObjectNode product(PostingProduct product) {
    return Json.object()
        .put("name", product.name())
        .put("offer_id", product.offerId())
        .put("price", product.longPrice())
        .put("quantity", product.quantity())
        .put("sku", product.sku());
  }
}

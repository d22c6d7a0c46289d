package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Cancellation;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Shipment;
import dev.trestle.sandbox.wire.Json;
import java.time.Instant;

/**
 * Ozon's bodies, keys in the order of the reference's push chapter; new keys of 2026 at the end.
 */
final class PushBodies {

  private PushBodies() {}

  /** {@code {message_type, time}}. */
  static ObjectNode ping(Instant now) {
    return Json.object().put("message_type", Push.PING).put("time", Json.time(now));
  }

  /** An open {@code in_process_at} (late payment) is an empty text. */
  static ObjectNode newPosting(Posting posting, PushShape shape) {
    Shipment shipment = posting.shipment();
    ObjectNode body = start("TYPE_NEW_POSTING", posting);
    body.set("products", products(posting, shape));
    String begun = Json.time(shipment.inProcessAt());
    end(body.put("in_process_at", begun == null ? "" : begun), posting);
    return switch (shape) {
      case OF_2025 -> body;
      case OF_2026 ->
          body.put("shipment_date", Json.time(shipment.shipmentDate()))
              .put("tpl_integration_type", "ozon")
              .put("is_express", false)
              .put("tracking_number", "")
              .put("delivery_date_begin", Json.time(shipment.deliveryBegin()))
              .put("delivery_date_end", Json.time(shipment.deliveryEnd()));
    };
  }

  /** There is no {@code old_state}. */
  static ObjectNode stateChanged(Posting posting) {
    ObjectNode body =
        start("TYPE_STATE_CHANGED", posting)
            .put("new_state", posting.state().pushState())
            .put("changed_state_date", Json.time(posting.progress().changedAt()));
    return end(body, posting);
  }

  /** {@code new_state} is {@code posting_canceled}, with one l. */
  static ObjectNode cancelled(Posting posting) {
    Cancellation why = posting.progress().cancellation();
    ObjectNode body = start("TYPE_POSTING_CANCELLED", posting);
    body.set("products", products(posting, PushShape.OF_2025));
    body.put("old_state", posting.progress().previousSubstatus())
        .put("new_state", posting.state().pushState())
        .put("changed_state_date", Json.time(posting.progress().changedAt()));
    body.set(
        "reason",
        Json.object()
            .put("id", why == null ? 0 : why.reasonId())
            .put("message", why == null ? "" : why.message()));
    return end(body, posting);
  }

  private static ObjectNode start(String type, Posting posting) {
    return Json.object().put("message_type", type).put("posting_number", posting.number());
  }

  private static ObjectNode end(ObjectNode body, Posting posting) {
    return body.put("warehouse_id", posting.shipment().warehouse().id())
        .put("seller_id", posting.identity().seller().value());
  }

  private static ArrayNode products(Posting posting, PushShape shape) {
    ArrayNode products = Json.array();
    for (PostingProduct product : posting.products()) {
      ObjectNode json =
          products.addObject().put("sku", product.sku()).put("quantity", product.quantity());
      if (shape == PushShape.OF_2026) {
        json.put("offer_id", product.offerId());
      }
    }
    return products;
  }
}

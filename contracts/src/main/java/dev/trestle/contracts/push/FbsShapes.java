package dev.trestle.contracts.push;

import dev.trestle.contracts.WireObject;

/** Reads the pushes about FBS and rFBS postings. */
final class FbsShapes {

  private static final String CANCELLED = "posting_canceled";

  private FbsShapes() {}

  static FbsPush ordered(WireObject wire) {
    return new FbsPush.NewPosting(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.products(wire),
        wire.time("in_process_at"),
        wire.number("warehouse_id"),
        wire.time("shipment_date"),
        wire.text("tpl_integration_type"),
        wire.flag("is_express"),
        wire.text("tracking_number"),
        PushFacts.window(wire, "delivery_date"));
  }

  static FbsPush stateChanged(WireObject wire) {
    return new FbsPush.StateChanged(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        wire.requiredText("new_state"),
        wire.time("changed_state_date"),
        wire.number("warehouse_id"));
  }

  static FbsPush cancelled(WireObject wire) {
    String state = wire.text("new_state");
    return new FbsPush.PostingCancelled(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.products(wire),
        wire.text("old_state"),
        state == null ? CANCELLED : state,
        wire.time("changed_state_date"),
        PushFacts.reason(wire),
        wire.number("warehouse_id"));
  }

  static FbsPush cutoffChanged(WireObject wire) {
    return new FbsPush.CutoffDateChanged(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        wire.time("new_cutoff_date"),
        wire.time("old_cutoff_date"),
        wire.number("warehouse_id"));
  }

  static FbsPush deliveryChanged(WireObject wire) {
    return new FbsPush.DeliveryDateChanged(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.window(wire, "new_delivery_date"),
        PushFacts.window(wire, "old_delivery_date"),
        wire.number("warehouse_id"));
  }
}

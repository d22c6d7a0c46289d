package dev.trestle.contracts.push;

import dev.trestle.contracts.WireObject;

/** Reads the pushes about FBO postings. */
final class FboShapes {

  private FboShapes() {}

  static FboPush ordered(WireObject wire) {
    return new FboPush.FboPostingNew(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.orderNumber(wire),
        wire.text("uuid"),
        PushFacts.products(wire),
        wire.time("creation_date"),
        wire.number("warehouse_id"));
  }

  static FboPush cancelled(WireObject wire) {
    return new FboPush.FboPostingCancelled(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.orderNumber(wire),
        wire.text("uuid"),
        PushFacts.products(wire),
        wire.text("old_state"),
        wire.text("new_state"),
        PushFacts.time(wire, "cancel_date", "changed_state_date"),
        PushFacts.reason(wire),
        wire.number("warehouse_id"));
  }

  static FboPush stateChanged(WireObject wire) {
    return new FboPush.FboPostingStateChanged(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.orderNumber(wire),
        wire.text("uuid"),
        wire.requiredText("new_state"),
        wire.time("changed_state_date"),
        wire.number("warehouse_id"));
  }

  static FboPush deliveryChanged(WireObject wire) {
    return new FboPush.FboPostingDeliveryDateChanged(
        PushFacts.postingNumber(wire),
        PushFacts.seller(wire),
        PushFacts.orderNumber(wire),
        wire.text("uuid"),
        PushFacts.window(wire, "new_delivery_date"),
        PushFacts.window(wire, "old_delivery_date"),
        wire.number("warehouse_id"));
  }
}

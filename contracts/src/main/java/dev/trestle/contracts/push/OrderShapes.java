package dev.trestle.contracts.push;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.WireObject;

/** Reads the pushes about whole orders. */
final class OrderShapes {

  private OrderShapes() {}

  static OrderPush created(WireObject wire) {
    return new OrderPush.OrderNew(
        number(wire),
        PushFacts.seller(wire),
        wire.number("order_id"),
        wire.text("uuid"),
        PushFacts.time(wire, "created_at", "creation_date"));
  }

  static OrderPush cancelled(WireObject wire) {
    return new OrderPush.OrderCancelled(
        number(wire),
        PushFacts.seller(wire),
        wire.number("order_id"),
        wire.text("uuid"),
        wire.time("cancelled_at"));
  }

  static OrderPush stateChanged(WireObject wire) {
    return new OrderPush.OrderStateChanged(
        number(wire),
        PushFacts.seller(wire),
        wire.number("order_id"),
        wire.text("uuid"),
        wire.text("old_state"),
        wire.requiredText("new_state"),
        wire.time("updated_at"));
  }

  private static OrderNumber number(WireObject wire) {
    return new OrderNumber(wire.requiredText("order_number"));
  }
}

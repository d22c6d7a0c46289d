package dev.trestle.contracts.push;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that pushes of several families carry in the same way. */
final class PushFacts {

  private PushFacts() {}

  static SellerId seller(WireObject wire) {
    return SellerId.parse(wire.requiredText("seller_id"));
  }

  static PostingNumber postingNumber(WireObject wire) {
    return new PostingNumber(wire.requiredText("posting_number"));
  }

  static @Nullable OrderNumber orderNumber(WireObject wire) {
    String text = wire.text("order_number");
    return text == null ? null : new OrderNumber(text);
  }

  static @Nullable Sku sku(WireObject wire) {
    Long number = wire.number("sku");
    return number == null ? null : new Sku(number);
  }

  static List<PushedProduct> products(WireObject wire) {
    return wire.objects("products").stream().map(PushFacts::product).toList();
  }

  private static PushedProduct product(WireObject line) {
    Long quantity = line.number("quantity");
    return new PushedProduct(
        new Sku(line.requiredNumber("sku")),
        quantity == null ? 1 : quantity,
        line.text("offer_id"));
  }

  static CancelReason reason(WireObject wire) {
    WireObject reason = wire.object("reason");
    return new CancelReason(reason.number("id"), reason.text("message"));
  }

  /** The window in the fields {@code <prefix>_begin} and {@code <prefix>_end}. */
  static DeliveryWindow window(WireObject wire, String prefix) {
    return new DeliveryWindow(wire.time(prefix + "_begin"), wire.time(prefix + "_end"));
  }

  /** The first of two names of one time that the body has. */
  static @Nullable Instant time(WireObject wire, String name, String otherName) {
    Instant time = wire.time(name);
    return time == null ? wire.time(otherName) : time;
  }
}

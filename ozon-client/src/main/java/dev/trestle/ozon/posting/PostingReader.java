package dev.trestle.ozon.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/** Reads one posting from any method that returns postings. */
final class PostingReader {

  private PostingReader() {}

  /** Throws {@link IllegalArgumentException} naming a required field that is missing. */
  static OzonPosting read(WireObject wire) {
    String integration = wire.text("integration_type_flow");
    return new OzonPosting(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.number("order_id"),
        wire.text("order_number"),
        wire.requiredText("status"),
        wire.text("substatus"),
        wire.time("in_process_at"),
        wire.time("shipment_date"),
        wire.time("delivering_date"),
        wire.text("tracking_number"),
        integration == null ? wire.text("tpl_integration_type") : integration,
        deliveryMethod(wire),
        wire.objects("products").stream().map(PostingReader::product).toList(),
        cancellation(wire));
  }

  private static OzonPosting.@Nullable DeliveryMethod deliveryMethod(WireObject posting) {
    if (!posting.has("delivery_method")) {
      return null;
    }
    WireObject wire = posting.object("delivery_method");
    return new OzonPosting.DeliveryMethod(
        wire.number("id"),
        wire.text("name"),
        wire.number("warehouse_id"),
        wire.text("tpl_provider"));
  }

  private static OzonPosting.Product product(WireObject wire) {
    return new OzonPosting.Product(
        new Sku(wire.requiredNumber("sku")),
        wire.text("offer_id"),
        wire.text("name"),
        wire.requiredNumber("quantity"),
        wire.money("price", "currency_code"));
  }

  private static OzonPosting.@Nullable Cancellation cancellation(WireObject posting) {
    WireObject wire = posting.object("cancellation");
    Long reasonId = wire.number("cancel_reason_id");
    String reason = wire.text("cancel_reason");
    boolean none = (reasonId == null || reasonId == 0) && reason == null;
    return none
        ? null
        : new OzonPosting.Cancellation(
            reasonId, reason, wire.text("cancellation_type"), wire.flag("cancelled_after_ship"));
  }
}

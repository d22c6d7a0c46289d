package dev.trestle.ozon.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.posting.OzonPosting.Analytics;
import dev.trestle.ozon.posting.OzonPosting.Barcodes;
import dev.trestle.ozon.posting.OzonPosting.Cancellation;
import dev.trestle.ozon.posting.OzonPosting.Dates;
import dev.trestle.ozon.posting.OzonPosting.Delivery;
import dev.trestle.ozon.posting.OzonPosting.DeliveryMethod;
import dev.trestle.ozon.posting.OzonPosting.Details;
import dev.trestle.ozon.posting.OzonPosting.Product;
import dev.trestle.ozon.posting.OzonPosting.Relations;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one posting from any method that returns postings. */
final class PostingReader {

  private PostingReader() {}

  /**
   * Throws {@link IllegalArgumentException} naming a required field that is missing.
   *
   * @param asked the buyer is read only where it is among them
   */
  static OzonPosting read(WireObject wire, Set<PostingDetail> asked) {
    return new OzonPosting(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.number("order_id"),
        wire.text("order_number"),
        wire.requiredText("status"),
        wire.text("substatus"),
        dates(wire),
        delivery(wire),
        wire.objects("products").stream().map(PostingReader::product).toList(),
        Packing.read(wire),
        relations(wire),
        Tariffication.read(wire),
        Set.copyOf(wire.texts("available_actions")),
        cancellation(wire.object("cancellation")),
        details(wire, asked));
  }

  private static Dates dates(WireObject wire) {
    return new Dates(
        wire.time("in_process_at"),
        wire.time("shipment_date"),
        wire.time("shipment_date_without_delay"),
        wire.time("delivering_date"),
        wire.time("fact_delivery_date"));
  }

  private static Delivery delivery(WireObject wire) {
    String flow = wire.text("integration_type_flow");
    return new Delivery(
        wire.has("delivery_method") ? deliveryMethod(wire.object("delivery_method")) : null,
        wire.text("tracking_number"),
        flow == null ? wire.text("tpl_integration_type") : flow,
        wire.text("delivery_schema"),
        Boolean.TRUE.equals(wire.flag("is_express")));
  }

  private static DeliveryMethod deliveryMethod(WireObject wire) {
    return new DeliveryMethod(
        wire.number("id"),
        wire.text("name"),
        wire.number("warehouse_id"),
        wire.text("warehouse"),
        wire.text("tpl_provider"));
  }

  private static Product product(WireObject wire) {
    return new Product(
        new Sku(wire.requiredNumber("sku")),
        wire.text("offer_id"),
        wire.text("name"),
        wire.requiredNumber("quantity"),
        wire.money("price", "currency_code"));
  }

  private static Relations relations(WireObject wire) {
    String parent = wire.text("parent_posting_number");
    return new Relations(
        parent == null ? null : new PostingNumber(parent),
        wire.object("related_postings").texts("related_posting_numbers").stream()
            .filter(number -> !number.isBlank())
            .map(PostingNumber::new)
            .toList());
  }

  private static @Nullable Cancellation cancellation(WireObject wire) {
    Long reasonId = wire.number("cancel_reason_id");
    String reason = wire.text("cancel_reason");
    boolean none = (reasonId == null || reasonId == 0) && reason == null;
    return none
        ? null
        : new Cancellation(
            reasonId,
            reason,
            wire.text("cancellation_type"),
            wire.text("cancellation_initiator"),
            wire.flag("cancelled_after_ship"),
            wire.flag("affect_cancellation_rating"));
  }

  private static Details details(WireObject wire, Set<PostingDetail> asked) {
    return new Details(
        wire.has("analytics_data") ? analytics(wire.object("analytics_data")) : null,
        wire.has("barcodes") ? barcodes(wire.object("barcodes")) : null,
        FinancialData.read(wire),
        LegalInfo.read(wire),
        asked.contains(PostingDetail.BUYER) ? Buyer.read(wire) : null);
  }

  private static Analytics analytics(WireObject wire) {
    return new Analytics(
        wire.flag("is_legal"),
        wire.number("warehouse_id"),
        wire.text("warehouse"),
        wire.text("delivery_type"),
        wire.time("delivery_date_begin"),
        wire.time("delivery_date_end"));
  }

  private static Barcodes barcodes(WireObject wire) {
    return new Barcodes(wire.text("upper_barcode"), wire.text("lower_barcode"));
  }
}

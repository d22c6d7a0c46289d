package dev.trestle.ozon.fbo;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.posting.FinancialData;
import dev.trestle.ozon.posting.LegalInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An FBO posting as Ozon tells it. Statuses are an open list, kept as text.
 *
 * @param cancelReasonId null where it is not cancelled (Ozon writes 0)
 * @param warehouse where it leaves from; null where it was not asked for
 * @param finances null where they were not asked for
 * @param legalInfo null where a person buys, and where it was not asked for
 */
public record FboPosting(
    PostingNumber postingNumber,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    String status,
    @Nullable String substatus,
    Dates dates,
    List<Product> products,
    @Nullable Long cancelReasonId,
    @Nullable Warehouse warehouse,
    @Nullable FinancialData finances,
    @Nullable LegalInfo legalInfo) {

  /** Copies the products. */
  public FboPosting {
    products = List.copyOf(products);
  }

  /**
   * When things happen to it.
   *
   * @param factDeliveryDate given to the buyer; only {@code /v2/posting/fbo/get} tells it
   */
  public record Dates(
      @Nullable Instant createdAt,
      @Nullable Instant inProcessAt,
      @Nullable Instant factDeliveryDate) {}

  /** {@code products[]}; codes of digital products are not read. */
  public record Product(
      Sku sku,
      @Nullable String offerId,
      @Nullable String name,
      long quantity,
      @Nullable Money price) {}

  /**
   * {@code analytics_data}.
   *
   * @param legal whether the buyer is a company
   * @param deliveryType such as {@code PVZ}
   * @param deliveryBegin first moment promised to the buyer; not every method tells it
   * @param deliveryEnd last one
   */
  public record Warehouse(
      @Nullable Long id,
      @Nullable String name,
      @Nullable String deliveryType,
      @Nullable Boolean legal,
      @Nullable Instant deliveryBegin,
      @Nullable Instant deliveryEnd) {}

  static FboPosting read(WireObject wire) {
    Long reason = wire.number("cancel_reason_id");
    return new FboPosting(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.number("order_id"),
        wire.text("order_number"),
        wire.requiredText("status"),
        wire.text("substatus"),
        new Dates(
            wire.time("created_at"), wire.time("in_process_at"), wire.time("fact_delivery_date")),
        wire.objects("products").stream().map(FboPosting::product).toList(),
        reason == null || reason == 0 ? null : reason,
        wire.has("analytics_data") ? warehouse(wire.object("analytics_data")) : null,
        FinancialData.read(wire),
        LegalInfo.read(wire));
  }

  private static Product product(WireObject wire) {
    return new Product(
        new Sku(wire.requiredNumber("sku")),
        wire.text("offer_id"),
        wire.text("name"),
        wire.requiredNumber("quantity"),
        wire.money("price", "currency_code"));
  }

  private static Warehouse warehouse(WireObject wire) {
    return new Warehouse(
        wire.number("warehouse_id"),
        wire.text("warehouse_name"),
        wire.text("delivery_type"),
        wire.flag("is_legal"),
        wire.time("client_delivery_date_begin"),
        wire.time("client_delivery_date_end"));
  }
}

package dev.trestle.ozon.posting;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as Ozon tells it ({@code /v3/posting/fbs/get}). Buyer, addressee and phone are not read
 * at all. Statuses are Ozon's text, an open list.
 */
public record OzonPosting(
    PostingNumber postingNumber,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    String status,
    @Nullable String substatus,
    @Nullable Instant inProcessAt,
    @Nullable Instant shipmentDate,
    @Nullable Instant deliveringDate,
    @Nullable String trackingNumber,
    @Nullable String tplIntegrationType,
    @Nullable DeliveryMethod deliveryMethod,
    List<Product> products,
    @Nullable Cancellation cancellation) {

  /** Copies the products. */
  public OzonPosting {
    products = List.copyOf(products);
  }

  /** {@code delivery_method}. */
  public record DeliveryMethod(
      @Nullable Long id,
      @Nullable String name,
      @Nullable Long warehouseId,
      @Nullable String tplProvider) {}

  /**
   * {@code products[]}; v3 prints the price as text with {@code currency_code}, v4 as an object.
   */
  public record Product(
      Sku sku,
      @Nullable String offerId,
      @Nullable String name,
      long quantity,
      @Nullable Money price) {}

  /** {@code cancellation}; Ozon sends one with reason 0 for postings that are not cancelled. */
  public record Cancellation(
      @Nullable Long reasonId,
      @Nullable String reason,
      @Nullable String type,
      @Nullable Boolean afterShip) {}
}

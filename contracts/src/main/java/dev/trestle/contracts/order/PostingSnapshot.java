package dev.trestle.contracts.order;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All published facts of a posting at one version. Two snapshots with equal content are one
 * version. Names and values are Ozon's ({@code /v3/posting/fbs/get}); unknown is null, never a
 * guess.
 *
 * @param status REST status; null while Ozon's details were never read and the pushes leave it open
 * @param inProcessAt when processing began
 * @param shipmentDate assemble-by time
 * @param deliveringDate when it was handed over to delivery; null before
 * @param detailed false while only pushes are known of it
 */
public record PostingSnapshot(
    PostingNumber postingNumber,
    SellerId sellerId,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    @Nullable String status,
    @Nullable String substatus,
    @Nullable Instant inProcessAt,
    @Nullable Instant shipmentDate,
    @Nullable Instant deliveringDate,
    @Nullable String trackingNumber,
    @Nullable String tplIntegrationType,
    @Nullable Long warehouseId,
    @Nullable DeliveryMethod deliveryMethod,
    List<Line> products,
    @Nullable Cancellation cancellation,
    boolean detailed) {

  /** Copies the products. */
  public PostingSnapshot {
    products = List.copyOf(products);
  }

  /** One product of the posting; offer id, name and price are unknown before the details. */
  public record Line(
      Sku sku,
      @Nullable String offerId,
      @Nullable String name,
      long quantity,
      @Nullable Money price) {}

  /** How it is delivered; Ozon's {@code delivery_method}. */
  public record DeliveryMethod(
      @Nullable Long id, @Nullable String name, @Nullable String tplProvider) {}

  /** Why it was cancelled; Ozon's {@code cancellation}. */
  public record Cancellation(
      @Nullable Long cancelReasonId,
      @Nullable String cancelReason,
      @Nullable String cancellationType,
      @Nullable Boolean cancelledAfterShip) {}
}

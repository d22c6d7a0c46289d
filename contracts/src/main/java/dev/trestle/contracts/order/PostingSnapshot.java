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
 * guess. Nothing here is personal data.
 *
 * @param scheme fbs, rfbs or fbo; an open list
 * @param status REST status; null while Ozon's details were never read and the pushes leave it open
 * @param inProcessAt when processing began
 * @param shipmentDate assemble-by time; null also when Ozon took the interval away
 * @param shipmentDateWithoutDelay the same before Ozon put it off
 * @param deliveringDate when it was handed over to delivery; null before
 * @param factDeliveryDate when the buyer got it; null before
 * @param deliveryWindow when the buyer is promised to get it; null also when Ozon took it away
 * @param isExpress whether it must reach the buyer within hours
 * @param legalBuyer whether a company buys; its name is not published, as a sole trader's is a
 *     person's
 * @param availableActions what Ozon's cabinet offers now, sorted; not told of FBO postings
 * @param relations postings that it was split from and with; null where Ozon told of none
 * @param detailed false while only pushes are known of it
 */
public record PostingSnapshot(
    PostingNumber postingNumber,
    SellerId sellerId,
    @Nullable String scheme,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    @Nullable Relations relations,
    @Nullable String status,
    @Nullable String substatus,
    @Nullable Instant inProcessAt,
    @Nullable Instant shipmentDate,
    @Nullable Instant shipmentDateWithoutDelay,
    @Nullable Instant deliveringDate,
    @Nullable Instant factDeliveryDate,
    @Nullable DeliveryWindow deliveryWindow,
    @Nullable String trackingNumber,
    @Nullable String tplIntegrationType,
    @Nullable Long warehouseId,
    @Nullable DeliveryMethod deliveryMethod,
    @Nullable Boolean isExpress,
    @Nullable Boolean legalBuyer,
    List<Line> products,
    @Nullable PostingPacking packing,
    @Nullable PostingTariffication tariffication,
    @Nullable List<String> availableActions,
    @Nullable Cancellation cancellation,
    boolean detailed) {

  /** Copies the lists. */
  public PostingSnapshot {
    products = List.copyOf(products);
    availableActions = availableActions == null ? null : List.copyOf(availableActions);
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

  /** First and last moment promised to the buyer. */
  public record DeliveryWindow(@Nullable Instant begin, @Nullable Instant end) {}

  /**
   * Kin of the posting.
   *
   * @param parentPostingNumber the posting that it was split from
   * @param relatedPostingNumbers split from the same one, sorted
   */
  public record Relations(
      @Nullable PostingNumber parentPostingNumber, List<PostingNumber> relatedPostingNumbers) {

    /** Copies the related. */
    public Relations {
      relatedPostingNumbers = List.copyOf(relatedPostingNumbers);
    }
  }

  /**
   * Why it was cancelled; Ozon's {@code cancellation}. A push tells the reason alone.
   *
   * @param cancellationType seller, client, customer, ozon, system or delivery
   * @param cancellationInitiator who cancelled, in words for people
   * @param affectCancellationRating whether it counts in the seller's rating
   */
  public record Cancellation(
      @Nullable Long cancelReasonId,
      @Nullable String cancelReason,
      @Nullable String cancellationType,
      @Nullable String cancellationInitiator,
      @Nullable Boolean cancelledAfterShip,
      @Nullable Boolean affectCancellationRating) {}
}

package dev.trestle.contracts.order;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.ReturnKey;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All published facts of a return at one version. Names and values are Ozon's ({@code
 * /v1/returns/list}, {@code /v2/returns/rfbs/list}), unknown is null. Nothing of the buyer: neither
 * name nor words nor pictures. What grows by itself, such as the days of storage, is not here
 * either.
 *
 * @param ozonReturnId Ozon's number; FBS and FBO returns and rFBS requests are counted apart
 * @param scheme {@code fbs}, {@code fbo} or {@code rfbs}
 * @param returnNumber for people; of rFBS requests
 * @param type such as {@code ClientReturn} or {@code Cancellation}; of FBS and FBO
 * @param reason the buyer's, from Ozon's list; of FBS and FBO
 * @param status Ozon's system name, such as {@code ArrivedAtReturnPlace} or {@code
 *     OnSellerApproval}; an open list
 * @param statusGroup such as {@code Delivering}; of rFBS
 * @param moneyStatus what became of the money, for people; of rFBS
 * @param compensationStatus of FBS and FBO, where Ozon compensates
 * @param createdAt when the buyer asked; of rFBS
 */
public record ReturnSnapshot(
    ReturnKey returnId,
    SellerId sellerId,
    long ozonReturnId,
    @Nullable String scheme,
    @Nullable String returnNumber,
    PostingNumber postingNumber,
    @Nullable Long orderId,
    @Nullable OrderNumber orderNumber,
    @Nullable String type,
    @Nullable String reason,
    @Nullable String status,
    @Nullable String statusTitle,
    @Nullable Instant statusChangedAt,
    @Nullable String statusGroup,
    @Nullable String moneyStatus,
    @Nullable String compensationStatus,
    @Nullable Instant compensationChangedAt,
    @Nullable Product product,
    @Nullable Place place,
    @Nullable Place targetPlace,
    @Nullable Logistic logistic,
    @Nullable Instant createdAt)
    implements Snapshot {

  @Override
  public String key() {
    return returnId.value();
  }

  /** What comes back; an rFBS request does not tell how many. */
  public record Product(
      @Nullable Sku sku,
      @Nullable String offerId,
      @Nullable String name,
      @Nullable Long quantity,
      @Nullable Money price) {}

  /** A warehouse or a pick-up point: where the goods are, or where they go. */
  public record Place(@Nullable Long id, @Nullable String name, @Nullable String address) {}

  /**
   * The way back.
   *
   * @param returnedAt when the buyer gave it back
   * @param arrivedAt when it could be picked up
   * @param storageChargedFrom when storage begins to cost
   * @param finalAt when it reached Ozon's warehouse or the seller
   * @param utilizationForecast when Ozon destroys it unless it is picked up; Ozon's text
   * @param barcode on the label
   */
  public record Logistic(
      @Nullable Instant returnedAt,
      @Nullable Instant technicalReturnAt,
      @Nullable Instant compensatedAt,
      @Nullable Instant arrivedAt,
      @Nullable Instant storageChargedFrom,
      @Nullable Instant finalAt,
      @Nullable String utilizationForecast,
      @Nullable String barcode) {}
}

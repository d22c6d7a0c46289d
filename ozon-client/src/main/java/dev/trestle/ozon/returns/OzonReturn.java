package dev.trestle.ozon.returns;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One product of an FBS or FBO posting on its way back ({@code /v1/returns/list}). Ozon's schema
 * has numbers where its example prints texts; both are read. All names of statuses are Ozon's, open
 * lists.
 *
 * @param scheme {@code FBS} or {@code FBO}; Ozon writes {@code Fbs} in answers
 * @param type {@code Cancellation}, {@code FullReturn}, {@code PartialReturn}, {@code
 *     ClientReturn}, {@code Unknown}
 * @param place where the goods are now
 * @param target where they go
 * @param compensation null where Ozon does not compensate
 */
public record OzonReturn(
    ReturnId id,
    @Nullable String scheme,
    @Nullable String type,
    @Nullable String reason,
    PostingNumber postingNumber,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    @Nullable Place place,
    @Nullable Place target,
    Product product,
    Status status,
    @Nullable Status compensation,
    Logistic logistic,
    Storage storage) {

  /** {@code place} and {@code target_place}: a warehouse or a pick-up point. */
  public record Place(@Nullable Long id, @Nullable String name, @Nullable String address) {}

  /**
   * {@code product}.
   *
   * @param quantity pieces; absent in answers of the April 2025 shape
   * @param price of one piece
   * @param commission Ozon's, for the sale
   */
  public record Product(
      Sku sku,
      @Nullable String offerId,
      @Nullable String name,
      @Nullable Long quantity,
      @Nullable Money price,
      @Nullable Money commission) {}

  /**
   * {@code visual} or {@code compensation_status}.
   *
   * @param name Ozon's system name, such as {@code ReceivedBySeller}
   * @param title for people, in the language of the cabinet
   */
  public record Status(
      @Nullable Long id,
      @Nullable String name,
      @Nullable String title,
      @Nullable Instant changedAt) {}

  /**
   * {@code logistic}.
   *
   * @param returnedAt when the buyer gave it back
   * @param technicalAt when Ozon sent it back for reasons of its own
   * @param compensatedAt when Ozon paid for it instead
   * @param finalAt when it reached Ozon's warehouse or the seller
   * @param barcode on the label
   */
  public record Logistic(
      @Nullable Instant returnedAt,
      @Nullable Instant technicalAt,
      @Nullable Instant compensatedAt,
      @Nullable Instant finalAt,
      @Nullable String barcode) {}

  /**
   * {@code storage}.
   *
   * @param arrivedAt when it could be picked up
   * @param chargedFrom when storage begins to cost
   * @param days how long it has waited
   * @param utilizationForecast when Ozon destroys it unless it is picked up; Ozon's text
   */
  public record Storage(
      @Nullable Instant arrivedAt,
      @Nullable Instant chargedFrom,
      @Nullable Long days,
      @Nullable Money cost,
      @Nullable Money utilizationCost,
      @Nullable String utilizationForecast) {}
}

package dev.trestle.sandbox.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wishes for a posting to be created; whatever is not wished is made up from the seed.
 *
 * @param number null: the next free one
 * @param products empty: from the sample products
 * @param warehouseId null: any of the seller's
 */
public record NewPosting(
    @Nullable PostingNumber number,
    List<PostingProduct> products,
    Dates dates,
    PostingTraits traits,
    @Nullable Long warehouseId) {

  public NewPosting {
    products = List.copyOf(products);
  }

  /** An FBS posting of the usual kind. */
  public NewPosting(
      @Nullable PostingNumber number,
      List<PostingProduct> products,
      @Nullable Instant inProcessAt,
      boolean latePayment) {
    this(number, products, new Dates(inProcessAt, latePayment, null), PostingTraits.USUAL, null);
  }

  /**
   * @param inProcessAt when its processing began; null with {@code latePayment}, else now
   * @param latePayment leaves {@code in_process_at} open
   * @param shipmentDate null: a day after the processing began
   */
  public record Dates(
      @Nullable Instant inProcessAt, boolean latePayment, @Nullable Instant shipmentDate) {}
}

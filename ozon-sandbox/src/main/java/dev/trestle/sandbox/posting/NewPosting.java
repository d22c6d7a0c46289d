package dev.trestle.sandbox.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wishes for a posting to be created; whatever is not wished is made up from the seed.
 *
 * @param number null: the next free one
 * @param products empty: from the sample products
 * @param inProcessAt when its processing began; null with {@code latePayment}, else now
 * @param latePayment leaves {@code in_process_at} open
 */
public record NewPosting(
    @Nullable PostingNumber number,
    List<PostingProduct> products,
    @Nullable Instant inProcessAt,
    boolean latePayment) {

  public NewPosting {
    products = List.copyOf(products);
  }
}

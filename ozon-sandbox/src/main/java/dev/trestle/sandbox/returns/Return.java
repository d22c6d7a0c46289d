package dev.trestle.sandbox.returns;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Scheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One product of a posting on its way back.
 *
 * @param posting as it was when the return began
 * @param product the product with the quantity that comes back
 * @param type {@code Cancellation}, {@code FullReturn}, {@code PartialReturn}, {@code
 *     ClientReturn}, {@code Unknown}
 * @param returnedAt when the buyer gave it back
 */
public record Return(
    long id,
    String type,
    String reason,
    Posting posting,
    PostingProduct product,
    Instant returnedAt,
    ReturnProgress progress) {

  private static final Duration FREE_STORAGE = Duration.ofDays(3);

  public Scheme scheme() {
    return posting.scheme();
  }

  /** From when on storage is charged; empty before the goods arrived. */
  Optional<Instant> chargedFrom() {
    return Optional.ofNullable(progress.arrivedAt()).map(arrived -> arrived.plus(FREE_STORAGE));
  }

  /** Printed on the return's label. */
  public String barcode() {
    return "ii" + id;
  }

  Return move(ReturnStatus next, Instant now) {
    if (progress.status().last() || progress.status() == next) {
      throw new IllegalReturnMove(progress.status(), next);
    }
    return new Return(id, type, reason, posting, product, returnedAt, progress.move(next, now));
  }
}

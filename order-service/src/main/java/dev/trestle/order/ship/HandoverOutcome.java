package dev.trestle.order.ship;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.posting.OzonPosting;
import org.jspecify.annotations.Nullable;

/**
 * Where the posting is now.
 *
 * @param already whether it was there before: nothing was done
 */
public record HandoverOutcome(
    PostingNumber postingNumber,
    String status,
    @Nullable String substatus,
    @Nullable String trackingNumber,
    boolean already) {

  static HandoverOutcome of(OzonPosting posting, boolean already) {
    return new HandoverOutcome(
        posting.postingNumber(),
        posting.status(),
        posting.substatus(),
        posting.delivery().trackingNumber(),
        already);
  }
}

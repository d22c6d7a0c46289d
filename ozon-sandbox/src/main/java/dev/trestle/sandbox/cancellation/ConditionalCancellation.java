package dev.trestle.sandbox.cancellation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application to cancel an rFBS posting.
 *
 * @param comment the seller's
 * @param decidedAt null while it is open
 */
public record ConditionalCancellation(
    long id,
    CancellationWish wish,
    Instant createdAt,
    CancellationState state,
    String comment,
    @Nullable Instant decidedAt) {

  /** In Ozon's examples two or three days. */
  static final Duration TIME_TO_DECIDE = Duration.ofDays(3);

  Instant autoApproveAt() {
    return createdAt.plus(TIME_TO_DECIDE);
  }

  ConditionalCancellation decide(CancellationState decision, String words, Instant now) {
    return new ConditionalCancellation(id, wish, createdAt, decision, words, now);
  }
}

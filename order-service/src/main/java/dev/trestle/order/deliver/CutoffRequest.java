package dev.trestle.order.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another time to ship a posting by.
 *
 * @param cutoff whole seconds, as Ozon keeps no more
 */
public record CutoffRequest(Instant cutoff) {

  /** Refuses a missing one. */
  public CutoffRequest(@Nullable Instant cutoff) {
    if (cutoff == null) {
      throw new IllegalArgumentException("cutoff is missing");
    }
    this.cutoff = cutoff.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }
}

package dev.trestle.ozon;

import java.time.Duration;

/**
 * The end of a caller's patience. Waiting ends a little earlier: a request that leaves when no time
 * is left for its answer would only raise the question whether Ozon did it.
 */
record Deadline(long endNanos, Duration reserve) {

  private static final Duration LONGEST_RESERVE = Duration.ofSeconds(1);

  static Deadline after(Duration patience) {
    Duration quarter = patience.dividedBy(4);
    Duration reserve = quarter.compareTo(LONGEST_RESERVE) < 0 ? quarter : LONGEST_RESERVE;
    return new Deadline(System.nanoTime() + patience.toNanos(), reserve);
  }

  /** Time for one attempt; at least a millisecond, as timers need one. */
  Duration left() {
    return Duration.ofNanos(Math.max(1_000_000, endNanos - System.nanoTime()));
  }

  /** Time that may pass before an attempt begins; 0 when it is too late for one. */
  Duration leftForWaiting() {
    Duration left = Duration.ofNanos(endNanos - System.nanoTime()).minus(reserve);
    return left.isNegative() ? Duration.ZERO : left;
  }
}

package dev.trestle.sandbox.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * A sliding window: no span of this length, wherever it begins, holds more requests than the limit.
 * Refused requests do not count.
 */
final class RateWindow {

  private final int limit;
  private final Duration span;
  private final ArrayDeque<Instant> taken = new ArrayDeque<>();

  RateWindow(int limit, Duration span) {
    this.limit = limit;
    this.span = span;
  }

  /** Counts a request that arrives now; false when the window is full. */
  boolean take(Instant now) {
    if (isFull(now)) {
      return false;
    }
    taken.addLast(now);
    return true;
  }

  /** Counts a request beyond the limit too. */
  void note(Instant now) {
    forget(now);
    taken.addLast(now);
  }

  boolean isFull(Instant now) {
    forget(now);
    return taken.size() >= limit;
  }

  int left(Instant now) {
    forget(now);
    return Math.max(0, limit - taken.size());
  }

  /** Whole seconds until one more request fits, at least one. */
  long secondsToWait(Instant now) {
    if (!isFull(now)) {
      return 0;
    }
    Duration wait = Duration.between(now, taken.getFirst().plus(span));
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** A request exactly one span old is outside. */
  private void forget(Instant now) {
    Instant outside = now.minus(span);
    while (!taken.isEmpty() && !taken.getFirst().isAfter(outside)) {
      taken.removeFirst();
    }
  }
}

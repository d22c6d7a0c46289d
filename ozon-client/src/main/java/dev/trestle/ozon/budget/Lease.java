package dev.trestle.ozon.budget;

import java.util.Map;

/**
 * What the database answered to a lease. Times are microseconds since 1970 on its clock.
 *
 * @param firstAt the first token's instant; without tokens, when the next one is due
 * @param nextAt the first instant that nobody has yet
 * @param pausedUntil until when the whole account is paused; 0 if it is not
 * @param closed methods that Ozon closed, and until when
 * @param sent our clock, in nanoseconds, when the statement left
 * @param received our clock when the answer came
 */
record Lease(
    long askedAt,
    long firstAt,
    int tokens,
    long nextAt,
    long pausedUntil,
    Map<String, Long> closed,
    long sent,
    long received) {

  Lease {
    closed = Map.copyOf(closed);
  }
}

package dev.trestle.sandbox.gate;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * What Ratelimit-Remaining says: 50 requests per second and Client-Id ("Limits", 2026). It is told,
 * not enforced: the fault {@code throttle} answers 429 when a test wants one.
 */
final class RateWindow {

  private static final int REQUESTS_PER_SECOND = 50;

  private final Clock clock;
  private final Map<String, Integer> used = new HashMap<>();
  private long second;

  RateWindow(Clock clock) {
    this.clock = clock;
  }

  /** Counts one request and says how many are left in this second. */
  synchronized int use(String client) {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      used.clear();
    }
    return Math.max(0, REQUESTS_PER_SECOND - used.merge(client, 1, Integer::sum));
  }
}

package dev.trestle.ingress.gate;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often an address was refused in this minute. Bounded: the address that was quiet for longest
 * is forgotten first. Accepted callers never come here.
 */
final class RefusalLimit {

  private static final int ADDRESSES = 10_000;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, int[]> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
          return size() > ADDRESSES;
        }
      };
  private long minute;

  RefusalLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts a refusal; true when the address has had its share. */
  synchronized boolean isExceededBy(String address) {
    long now = clock.millis() / 60_000;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    int[] count = counts.computeIfAbsent(address, none -> new int[1]);
    return ++count[0] > perMinute && perMinute > 0;
  }
}

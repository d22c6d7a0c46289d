package dev.trestle.sandbox.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** How often each method was called, by path and by Client-Id as it was sent, and how fast. */
public final class RequestCounts {

  private final Clock clock;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private final Map<String, SlidingSecond> seconds = new TreeMap<>();

  public RequestCounts(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String path, String client) {
    counts.computeIfAbsent(path, any -> new TreeMap<>()).merge(client, 1, Integer::sum);
    Instant now = clock.instant();
    seconds.computeIfAbsent(client, any -> new SlidingSecond(now)).add(now);
  }

  /** Path, then Client-Id ("" without the header), then count. */
  public synchronized Map<String, Map<String, Integer>> snapshot() {
    Map<String, Map<String, Integer>> copy = new TreeMap<>();
    counts.forEach((path, clients) -> copy.put(path, new TreeMap<>(clients)));
    return copy;
  }

  /** By Client-Id. */
  public synchronized Map<String, RequestRate> rates() {
    Map<String, RequestRate> copy = new TreeMap<>();
    seconds.forEach((client, second) -> copy.put(client, second.rate()));
    return copy;
  }

  public synchronized void clear() {
    counts.clear();
    seconds.clear();
  }
}

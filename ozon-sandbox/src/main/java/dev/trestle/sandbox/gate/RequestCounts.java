package dev.trestle.sandbox.gate;

import java.util.Map;
import java.util.TreeMap;

/** How often each method was called, by path and by Client-Id as it was sent. */
public final class RequestCounts {

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  synchronized void add(String path, String client) {
    counts.computeIfAbsent(path, any -> new TreeMap<>()).merge(client, 1, Integer::sum);
  }

  /** Path, then Client-Id ("" without the header), then count. */
  public synchronized Map<String, Map<String, Integer>> snapshot() {
    Map<String, Map<String, Integer>> copy = new TreeMap<>();
    counts.forEach((path, clients) -> copy.put(path, new TreeMap<>(clients)));
    return copy;
  }

  public synchronized void clear() {
    counts.clear();
  }
}

package dev.trestle.sandbox.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * The requests of one client by the moment they arrived: how many, and how many in the fullest
 * second that begins at any moment. Exact: a request exactly one second older is outside.
 */
final class SlidingSecond {

  private static final Duration LENGTH = Duration.ofSeconds(1);

  private final ArrayDeque<Instant> last = new ArrayDeque<>();
  private final Instant first;
  private long total;
  private int most;

  SlidingSecond(Instant first) {
    this.first = first;
  }

  void add(Instant now) {
    Instant outside = now.minus(LENGTH);
    while (!last.isEmpty() && !last.getFirst().isAfter(outside)) {
      last.removeFirst();
    }
    last.addLast(now);
    total++;
    most = Math.max(most, last.size());
  }

  RequestRate rate() {
    return new RequestRate(total, most, first, last.getLast());
  }
}

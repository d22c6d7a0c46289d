package dev.trestle.ozon.budget;

import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the machine allows, measured beside the budget: beats every 20 ms on a thread like the
 * budget's, on its way through an event loop, and counts the beats that come in time for a token.
 */
final class Metronome implements AutoCloseable {

  private static final long BEAT = 20_000_000;

  private final AlarmThread thread = new AlarmThread();
  private final Vertx vertx;
  private final AtomicInteger beats = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  Metronome(Vertx vertx) {
    this.vertx = vertx;
    beat(thread.now() + BEAT);
  }

  private void beat(long instant) {
    thread.at(
        instant,
        () -> {
          vertx.runOnContext(any -> {
            beats.incrementAndGet();
            kept.addAndGet(thread.now() - instant <= Pace.TOLERANCE.toNanos() ? 1 : 0);
          });
          beat(instant + BEAT);
        });
  }

  /** The part of the beats in time. */
  double kept() {
    return (double) kept.get() / beats.get();
  }

  @Override
  public void close() {
    thread.close();
  }
}

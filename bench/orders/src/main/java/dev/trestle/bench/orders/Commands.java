package dev.trestle.bench.orders;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A person who asks for something every second, and how long each answer takes. */
final class Commands implements AutoCloseable {

  private static final long EVERY = 1_000_000_000;

  private final Histogram latencies = new Histogram(60_000_000L, 3);
  private final Thread thread;
  private volatile boolean over;

  Commands(OrderApi api, String number) {
    thread = Thread.ofPlatform().name("commands").start(() -> run(api, number));
  }

  private void run(OrderApi api, String number) {
    while (!over) {
      long begun = System.nanoTime();
      api.command(number);
      long took = System.nanoTime() - begun;
      latencies.recordValue(took / 1_000);
      pause(EVERY - took);
    }
  }

  private static void pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** In microseconds, when it is over. */
  Histogram latencies() {
    return latencies;
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }
}

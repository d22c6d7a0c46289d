package dev.trestle.bench.ingress;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Bounded load from one thread over keep-alive connections. */
final class Load {

  private final int port;
  private final int connections;
  private final Pushes pushes;
  private final Histogram latencies = new Histogram(60_000_000L, 3);
  private final ArrayDeque<Caller> idle = new ArrayDeque<>();
  private long answered;
  private long errors;

  Load(int port, int connections, Pushes pushes) {
    this.port = port;
    this.connections = connections;
    this.pushes = pushes;
  }

  /** Every connection sends its next push when the last one is answered. */
  Outcome closedLoop(Duration length) throws IOException {
    return run(length, 0);
  }

  /** Sends at a rate, whether answers come or not; latency counts from the planned moment. */
  Outcome openLoop(Duration length, int perSecond) throws IOException {
    return run(length, 1_000_000_000L / perSecond);
  }

  private Outcome run(Duration length, long gapNanos) throws IOException {
    List<Caller> callers = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int each = 0; each < connections; each++) {
        callers.add(new Caller(selector, port));
      }
      idle.addAll(callers);
      long begun = System.nanoTime();
      long end = begun + length.toNanos();
      long planned = begun;
      while (System.nanoTime() < end || idle.size() < connections) {
        planned = sendDue(planned, gapNanos, end);
        if (gapNanos == 0) {
          selector.select(this::onReady, 50);
        } else {
          selector.selectNow(this::onReady);
        }
        if (System.nanoTime() > end + 10_000_000_000L) {
          throw new IOException((connections - idle.size()) + " answers never came");
        }
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      return new Outcome(latencies, answered, errors, seconds);
    } finally {
      for (Caller caller : callers) {
        caller.close();
      }
    }
  }

  private long sendDue(long planned, long gapNanos, long end) throws IOException {
    long now = System.nanoTime();
    long due = planned;
    while (!idle.isEmpty() && now < end && (gapNanos == 0 || due <= now)) {
      idle.removeFirst().send(pushes.next(), gapNanos == 0 ? now : due);
      due += gapNanos;
    }
    return due;
  }

  private void onReady(SelectionKey key) {
    Caller caller = (Caller) key.attachment();
    try {
      if (key.isWritable()) {
        caller.write();
      }
      int status = key.isReadable() ? caller.read() : 0;
      if (status != 0) {
        latencies.recordValue((System.nanoTime() - caller.plannedAt()) / 1_000);
        answered++;
        errors += status == 200 ? 0 : 1;
        idle.addLast(caller);
      }
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}

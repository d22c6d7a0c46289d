package dev.trestle.ingress.spool;

import dev.trestle.ingress.IngressConfig;
import dev.trestle.ingress.PushRecord;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue on disk. One thread writes; whatever arrives during a sync goes into the next
 * one, so that a thousand pushes cost one sync and not a thousand.
 */
@ApplicationScoped
public class Spool {

  private static final Logger LOG = Logger.getLogger(Spool.class);
  private static final int MOST_PER_SYNC = 2_000;

  private record Append(PushRecord record, Consumer<@Nullable Exception> onOutcome) {}

  private final SpoolFile file;
  private final long room;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("spool").daemon().factory());
  private final ConcurrentLinkedQueue<Append> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicLong depth = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong oldestMillis = new AtomicLong();
  private volatile boolean writable = true;

  Spool(IngressConfig config, Clock clock, MeterRegistry metrics) throws SQLException {
    this.clock = clock;
    room = config.spool().size().asLongValue();
    file = open(config);
    SpoolFile.Content found = file.content();
    depth.set(found.depth());
    bytes.set(found.bytes());
    oldestMillis.set(found.oldestMillis());
    if (found.depth() > 0) {
      LOG.infof("the spool holds %d pushes from before the start", found.depth());
    }
    metrics.gauge("trestle.ingress.spool.depth", depth);
    metrics.gauge("trestle.ingress.spool.bytes", bytes);
    metrics.gauge("trestle.ingress.spool.age.seconds", this, Spool::ageSeconds);
  }

  /** Counts a push from the moment it is handed over, so that the next one joins it. */
  public boolean isEmpty() {
    return depth.get() == 0;
  }

  /** Whether the disk took the last write and there is room for more. */
  public boolean isReady() {
    return writable && bytes.get() < room;
  }

  /** Pushes that wait. */
  public long depth() {
    return depth.get();
  }

  /** Age of the push that waits longest; 0 where none waits. */
  public double ageSeconds() {
    return isEmpty() ? 0 : Math.max(0, clock.millis() - oldestMillis.get()) / 1000.0;
  }

  /**
   * Puts a push on disk.
   *
   * @param onOutcome called once, from the spool's thread or this one: null when it is synced
   */
  public void append(PushRecord record, Consumer<@Nullable Exception> onOutcome) {
    int size = SpoolFile.size(record);
    if (bytes.addAndGet(size) > room) {
      onOutcome.accept(new SpoolFull(bytes.addAndGet(-size)));
      return;
    }
    if (depth.getAndIncrement() == 0) {
      oldestMillis.set(record.at().toEpochMilli());
    }
    waiting.add(new Append(record, onOutcome));
    if (scheduled.compareAndSet(false, true)) {
      thread.execute(this::write);
    }
  }

  /** The records that wait longest. */
  public CompletableFuture<List<Spooled>> oldest(int limit) {
    return onThread(() -> file.oldest(limit));
  }

  /** Takes records out that Kafka has acknowledged; gives whether none is left. */
  public CompletableFuture<Boolean> delete(List<Spooled> acknowledged) {
    return onThread(() -> {
      file.delete(acknowledged.stream().map(Spooled::id).toList());
      acknowledged.forEach(each -> bytes.addAndGet(-SpoolFile.size(each.record())));
      boolean empty = depth.addAndGet(-acknowledged.size()) == 0;
      oldestMillis.set(file.content().oldestMillis());
      if (empty) {
        file.shrink();
      }
      return empty;
    });
  }

  @PreDestroy
  void close() throws InterruptedException, SQLException {
    thread.shutdown();
    if (thread.awaitTermination(5, TimeUnit.SECONDS)) {
      file.close();
    }
  }

  private void write() {
    scheduled.set(false);
    List<Append> batch = new ArrayList<>();
    for (Append next = waiting.poll(); next != null; next = waiting.poll()) {
      batch.add(next);
      if (batch.size() == MOST_PER_SYNC) {
        write(batch);
        batch = new ArrayList<>();
      }
    }
    write(batch);
  }

  private void write(List<Append> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Exception outcome = null;
    try {
      file.append(batch.stream().map(Append::record).toList());
      writable = true;
    } catch (SQLException | RuntimeException failure) {
      LOG.errorf(failure, "the spool cannot be written");
      writable = false;
      outcome = failure;
      batch.forEach(each -> bytes.addAndGet(-SpoolFile.size(each.record())));
      depth.addAndGet(-batch.size());
    }
    for (Append each : batch) {
      each.onOutcome().accept(outcome);
    }
  }

  private <T> CompletableFuture<T> onThread(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    thread.execute(() -> {
      try {
        result.complete(work.call());
      } catch (Exception failure) {
        result.completeExceptionally(failure);
      }
    });
    return result;
  }

  private static SpoolFile open(IngressConfig config) throws SQLException {
    try {
      return new SpoolFile(config.spool().directory());
    } catch (SQLException failure) {
      throw new SQLException(
          "the spool in INGRESS_SPOOL_DIRECTORY (%s) cannot be opened: %s"
              .formatted(config.spool().directory(), failure.getMessage()),
          failure);
    }
  }
}

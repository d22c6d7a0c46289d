package dev.trestle.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work of a replica that is due from time to time: one at a time of a kind, none after the end. */
@ApplicationScoped
public class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Work that a database holds up is given up, or it would never be done again. */
  private static final Duration SHORTEST_LIMIT = Duration.ofMinutes(1);

  private final EventLoop eventLoop;
  private final Vertx vertx;
  private volatile boolean stopped;

  Upkeep(EventLoop eventLoop, Vertx vertx) {
    this.eventLoop = eventLoop;
    this.vertx = vertx;
  }

  void onStop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  /**
   * Deletes what is old, every hour.
   *
   * @param what goes, for the log
   * @param delete gives how many went
   */
  public void deleteHourly(String what, Supplier<Uni<Integer>> delete) {
    every(
        HOUR,
        "deleting " + what,
        delete,
        deleted -> LOG.debugf("deleting %s: %d went", what, deleted));
  }

  /**
   * For the first time after a pause. What fails is logged, and done again when it is due.
   *
   * @param what is done, for the log
   * @param done takes what came of it
   */
  public <T> void every(Duration pause, String what, Supplier<Uni<T>> work, Consumer<T> done) {
    Duration limit = pause.compareTo(SHORTEST_LIMIT) > 0 ? pause : SHORTEST_LIMIT;
    AtomicBoolean busy = new AtomicBoolean();
    vertx.setPeriodic(
        pause.toMillis(),
        timer -> {
          if (stopped || !busy.compareAndSet(false, true)) {
            return;
          }
          eventLoop
              .run(work)
              .ifNoItem()
              .after(limit)
              .fail()
              .onTermination()
              .invoke(() -> busy.set(false))
              .subscribe()
              .with(done, trouble -> failed(what, trouble));
        });
  }

  private void failed(String what, Throwable trouble) {
    if (!stopped) {
      LOG.warnf("%s waits for the next time: %s", what, trouble);
    }
  }
}

package dev.trestle.order.command;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.OrderConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes commands that were finished long ago, in batches. */
@ApplicationScoped
class CommandHousekeeping {

  private static final Logger LOG = Logger.getLogger(CommandHousekeeping.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 5_000;

  private final CommandStore store;
  private final EventLoop eventLoop;
  private final Duration keepFor;

  CommandHousekeeping(CommandStore store, EventLoop eventLoop, OrderConfig config) {
    this.store = store;
    this.eventLoop = eventLoop;
    this.keepFor = config.command().keepFor();
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> clean());
  }

  /** Gives how many rows went. */
  Uni<Integer> deleteOld() {
    return Transactions.runInParts(AT_ONCE, session -> store.deleteOld(session, keepFor, AT_ONCE));
  }

  private void clean() {
    eventLoop
        .run(this::deleteOld)
        .subscribe()
        .with(
            deleted -> LOG.debugf("deleted %d old commands", deleted),
            trouble -> LOG.warnf("old commands stay for another hour: %s", trouble));
  }
}

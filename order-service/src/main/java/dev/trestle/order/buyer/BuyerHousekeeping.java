package dev.trestle.order.buyer;

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

/** Deletes every hour what is no longer to be kept; also while keeping is off. */
@ApplicationScoped
class BuyerHousekeeping {

  private static final Logger LOG = Logger.getLogger(BuyerHousekeeping.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final BuyerRows rows;
  private final EventLoop eventLoop;
  private final Duration keepAfterFinal;

  BuyerHousekeeping(BuyerRows rows, EventLoop eventLoop, OrderConfig config) {
    this.rows = rows;
    this.eventLoop = eventLoop;
    this.keepAfterFinal = config.buyer().keepAfterFinal();
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> clean());
  }

  private void clean() {
    eventLoop
        .run(this::deleteOld)
        .subscribe()
        .with(
            deleted -> LOG.debugf("deleted %d rows of buyers", deleted),
            trouble -> LOG.warnf("rows of buyers stay for another hour: %s", trouble));
  }

  /** Gives how many rows went. */
  Uni<Integer> deleteOld() {
    return Transactions.runInParts(
        BuyerRows.AT_ONCE, session -> rows.deleteOld(session, keepAfterFinal));
  }
}

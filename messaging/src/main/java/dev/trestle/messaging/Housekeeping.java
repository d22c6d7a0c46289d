package dev.trestle.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Deletes what has lived its time, in batches: inbox rows after 14 days (twice the push topics'
 * retention, so that no repeat can come later), outbox rows after 7. Pushes that are set aside
 * stay.
 */
@ApplicationScoped
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 5_000;

  private final EventLoop eventLoop;

  Housekeeping(EventLoop eventLoop) {
    this.eventLoop = eventLoop;
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> clean());
  }

  private void clean() {
    eventLoop
        .run(this::deleteOld)
        .subscribe()
        .with(
            deleted -> LOG.debugf("deleted %d old rows", deleted),
            trouble -> LOG.warnf("old rows stay for another hour: %s", trouble));
  }

  /** Gives how many rows went. */
  public Uni<Integer> deleteOld() {
    return delete(
            "inbox", "claimed_at < clock_timestamp() - interval '14 days' and set_aside is null")
        .chain(inbox ->
            delete("outbox", "created_at < clock_timestamp() - interval '7 days'")
                .map(outbox -> inbox + outbox));
  }

  private Uni<Integer> delete(String table, String old) {
    String sql =
        "delete from %s where ctid in (select ctid from %s where %s limit :at_once)"
            .formatted(table, table, old);
    return Transactions.runInParts(
        AT_ONCE, session -> Rows.update(session, sql, Map.of("at_once", AT_ONCE)));
  }
}

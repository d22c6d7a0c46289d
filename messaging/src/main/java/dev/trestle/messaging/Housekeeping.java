package dev.trestle.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Deletes what has lived its time, in batches: inbox rows after 14 days (twice the push topics'
 * retention, so that no repeat can come later), outbox rows after 7. Pushes that are set aside
 * stay.
 */
@ApplicationScoped
public class Housekeeping {

  private static final int AT_ONCE = 5_000;

  void onStart(@Observes StartupEvent started, Upkeep upkeep) {
    upkeep.deleteHourly("old rows of inbox and outbox", this::deleteOld);
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

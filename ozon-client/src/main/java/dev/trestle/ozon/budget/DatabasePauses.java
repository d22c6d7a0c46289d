package dev.trestle.ozon.budget;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/** Pauses as rows, on the database's clock. */
final class DatabasePauses implements Pauses {

  private static final String PAUSE =
      """
      insert into request_pause as pause (account_id, method, until)
      values ($1, $2, clock_timestamp() + $3::bigint * interval '1 microsecond')
      on conflict (account_id, method) do update
      set until = greatest(pause.until, excluded.until)
      """;

  private final Pool pool;

  DatabasePauses(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> pause(long accountId, String method, Duration length) {
    return pool.preparedQuery(PAUSE)
        .execute(Tuple.of(accountId, method, length.toNanos() / 1_000))
        .replaceWithVoid();
  }
}

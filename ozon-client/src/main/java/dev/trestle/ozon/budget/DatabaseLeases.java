package dev.trestle.ozon.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leases tokens by one statement. All of it happens while the account's row is locked and on the
 * database's clock, read after the lock was had; so replicas and their clocks cannot disagree.
 */
final class DatabaseLeases implements Leases {

  /** An answer that takes longer is not waited for; its tokens are lost. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

  /**
   * $2 step, $3 ahead, $4 wanted up to and with each class, $5 the classes' horizons; microseconds.
   * A row that lies further ahead than any lease reaches was written before the clock was put back.
   */
  private static final String LEASE =
      """
      update request_pace as pace
      set (asked_at, first_at, granted, next_at) = (
        select now, first, tokens,
               case tokens when 0 then least(pace.next_at, now + interval '3 seconds')
                           else first + tokens * step end
        from (select clock_timestamp() as now,
                     $2::bigint * interval '1 microsecond' as step,
                     $3::bigint * interval '1 microsecond' as ahead) as moment
        cross join lateral (
          select greatest(now + ahead, least(pace.next_at, now + interval '3 seconds'), (
            select until from request_pause where account_id = pace.account_id and method = ''
          )) as first) as start
        cross join lateral (
          select greatest(0, max(least(wanted, 1 + floor(
            extract(epoch from now + ahead + horizon * interval '1 microsecond' - first)
              / extract(epoch from step)))))::integer as tokens
          from unnest($4::integer[], $5::bigint[]) as class (wanted, horizon)) as share)
      where account_id = $1
      returning (extract(epoch from asked_at) * 1000000)::bigint as asked_at,
        (extract(epoch from first_at) * 1000000)::bigint as first_at,
        granted,
        (extract(epoch from greatest(first_at, next_at)) * 1000000)::bigint as next_at,
        coalesce((select (extract(epoch from until) * 1000000)::bigint
          from request_pause
          where account_id = $1 and method = '' and until > asked_at), 0) as paused_until,
        (select json_object_agg(method, (extract(epoch from until) * 1000000)::bigint)::text
         from request_pause
         where account_id = $1 and method <> '' and until > asked_at) as closed
      """;

  private static final String FIRST_LEASE =
      "insert into request_pace (account_id) values ($1) on conflict do nothing";

  private static final Long[] HORIZONS = {
    micros(CallClass.COMMAND), micros(CallClass.REREAD), micros(CallClass.SWEEP)
  };

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Long>> INSTANTS = new TypeReference<>() {};

  private final Pool pool;

  DatabaseLeases(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Lease> lease(long accountId, Pace pace, Wanted wanted, long ahead) {
    Integer[] upToClass = {
      wanted.commands(),
      wanted.commands() + wanted.rereads(),
      wanted.commands() + wanted.rereads() + wanted.sweeps()
    };
    Tuple parameters = Tuple.of(accountId, pace.stepMicros(), ahead / 1_000, upToClass, HORIZONS);
    return lease(accountId, parameters).ifNoItem().after(LONGEST_ANSWER).fail();
  }

  private Uni<Lease> lease(long accountId, Tuple parameters) {
    return Uni.createFrom()
        .deferred(() -> {
          long sent = System.nanoTime();
          return pool.preparedQuery(LEASE)
              .execute(parameters)
              .chain(rows -> answer(rows, sent, accountId, parameters));
        });
  }

  private Uni<Lease> answer(RowSet<Row> rows, long sent, long accountId, Tuple parameters) {
    long received = System.nanoTime();
    for (Row row : rows) {
      return Uni.createFrom()
          .item(
              new Lease(
                  row.getLong("asked_at"),
                  row.getLong("first_at"),
                  row.getInteger("granted"),
                  row.getLong("next_at"),
                  row.getLong("paused_until"),
                  closed(row.getString("closed")),
                  sent,
                  received));
    }
    return pool.preparedQuery(FIRST_LEASE)
        .execute(Tuple.of(accountId))
        .chain(() -> lease(accountId, parameters));
  }

  private static Map<String, Long> closed(@Nullable String json) {
    try {
      return json == null ? Map.of() : MAPPER.readValue(json, INSTANTS);
    } catch (JsonProcessingException ourOwn) {
      throw new UncheckedIOException(ourOwn);
    }
  }

  private static Long micros(CallClass callClass) {
    return Pace.horizon(callClass).toNanos() / 1_000;
  }
}

package dev.trestle.ozon.budget;

import dev.trestle.contracts.Json;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Logs of what went out, one row for a method and one for each of its items. A call takes its place
 * before it waits for the account's token, written with the last instant at which it may go; when
 * it goes, that is replaced by the instant. So a log never shows a request earlier than it was, and
 * what a crash leaves behind errs on the safe side.
 */
final class DatabaseMethodLimits implements MethodLimits {

  /** One at a time for a method of an account, so that the statement below sees all others. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('ozon.budget ' || $1, 0))";

  /** $2 limits as [{scope, count, per}], $3 patience; microseconds. */
  private static final String TAKE =
      """
      with wanted as (
        select scope, count, per * interval '1 microsecond' as per
        from json_to_recordset(cast(cast($2 as text) as json))
          as w (scope text, count integer, per bigint)),
      moment as materialized (select clock_timestamp() as now),
      blocking as materialized (
        select w.scope, w.count, w.per, latest.at + w.per as free_at
        from wanted w
        join request_log log on log.account_id = $1 and log.scope = w.scope
        cross join lateral (
          select at from unnest(log.taken) as t (at) order by at desc offset w.count - 1 limit 1
        ) as latest
        where latest.at + w.per > (select now from moment)
        order by free_at desc limit 1),
      entry as (
        select scope, now + $3::bigint * interval '1 microsecond' as until, max(per) as kept
        from wanted cross join moment group by scope, now),
      written as (
        insert into request_log as log (account_id, scope, taken, forget_at)
        select $1, scope, array[until], until + kept from entry
        where not exists (select 1 from blocking)
        on conflict (account_id, scope) do update
        set forget_at = greatest(log.forget_at, excluded.forget_at),
            taken = excluded.taken || array(
              select at from unnest(log.taken) as t (at)
              where at > clock_timestamp() - (excluded.forget_at - excluded.taken[1])))
      select (select (extract(epoch from until) * 1000000)::bigint from entry limit 1) as until,
             scope, count, (extract(epoch from per) * 1000000)::bigint as per,
             (extract(epoch from free_at - (select now from moment)) * 1000000)::bigint as wait
      from (select 1) as always left join blocking on true
      """;

  private static final String SENT =
      """
      update request_log set taken[array_position(taken, reserved.until)] = clock_timestamp()
      from (select timestamptz 'epoch' + $2::bigint * interval '1 microsecond' as until) as reserved
      where account_id = $1 and scope = any($3) and array_position(taken, reserved.until) is not null
      """;

  private static final String GIVE_BACK =
      """
      update request_log
      set taken = taken[:array_position(taken, reserved.until) - 1]
                  || taken[array_position(taken, reserved.until) + 1:]
      from (select timestamptz 'epoch' + $2::bigint * interval '1 microsecond' as until) as reserved
      where account_id = $1 and scope = any($3) and array_position(taken, reserved.until) is not null
      """;

  private static final String FORGET =
      "delete from request_log where forget_at < clock_timestamp()";

  /** A place taken by an answer that comes later stays taken until the call's last instant. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

  private final Pool pool;

  DatabaseMethodLimits(Pool pool) {
    this.pool = pool;
  }

  /** A limit as the statement reads it; its length in microseconds. */
  private record Log(String scope, int count, long per) {}

  @Override
  public Uni<Room> take(Demand demand, Duration patience) {
    String method = demand.method().path();
    Tuple parameters = Tuple.of(demand.accountId(), Json.write(logs(demand)), micros(patience));
    return pool.withTransaction(database ->
            database
                .preparedQuery(LOCK)
                .execute(Tuple.of(demand.accountId() + " " + method))
                .chain(() -> database.preparedQuery(TAKE).execute(parameters)))
        .map(rows -> room(rows.iterator().next(), demand))
        .ifNoItem()
        .after(LONGEST_ANSWER)
        .fail();
  }

  @Override
  public Uni<Void> sent(Charge charge) {
    return change(SENT, charge);
  }

  @Override
  public Uni<Void> giveBack(Charge charge) {
    return change(GIVE_BACK, charge);
  }

  /** Deletes what matters no more. */
  Uni<Void> forget() {
    return pool.query(FORGET).execute().replaceWithVoid();
  }

  private Uni<Void> change(String sql, Charge charge) {
    String[] scopes = charge.scopes().toArray(String[]::new);
    return pool.preparedQuery(sql)
        .execute(Tuple.of(charge.accountId(), charge.reservedUntil(), scopes))
        .replaceWithVoid();
  }

  private static Room room(Row row, Demand demand) {
    String scope = row.getString("scope");
    if (scope == null) {
      List<String> scopes = logs(demand).stream().map(Log::scope).distinct().toList();
      return new Room.Taken(new Charge(demand.accountId(), scopes, row.getLong("until")));
    }
    Duration per = Duration.of(row.getLong("per"), ChronoUnit.MICROS).minus(Pace.MARGIN);
    return new Room.Full(
        "%d requests in %s: %s".formatted(row.getInteger("count"), per, scope),
        scope.equals(demand.method().path()),
        Duration.of(row.getLong("wait"), ChronoUnit.MICROS));
  }

  private static List<Log> logs(Demand demand) {
    OzonMethod method = demand.method();
    List<Log> logs = new ArrayList<>();
    method.limits().forEach(limit -> logs.add(log(method.path(), limit)));
    for (String item : new LinkedHashSet<>(demand.items())) {
      method.itemLimits().forEach(limit -> logs.add(log(method.path() + " " + item, limit)));
    }
    return logs;
  }

  private static Log log(String scope, OzonMethod.Limit limit) {
    return new Log(scope, limit.count(), micros(limit.per().plus(Pace.MARGIN)));
  }

  private static long micros(Duration length) {
    return length.toNanos() / 1_000;
  }
}

package dev.trestle.messaging;

import dev.trestle.contracts.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The sweeps of all accounts: one row for each account and kind, walked by one replica at a time,
 * page by page. Who dies in the middle leaves window and place behind; the next one goes on there.
 * All times are the database's.
 */
@ApplicationScoped
public class Sweeps {

  private static final String TURN =
      "s.kind, s.account_id, s.watermark, s.window_end, s.page, s.started_at, s.failures,"
          + " clock_timestamp() as asked_at, s.lease";

  /**
   * A sweep leased to this replica.
   *
   * @param watermark upper end of the last window that was completed; null at first
   * @param windowEnd upper end of this one
   * @param page where to go on; null at the beginning
   * @param startedAt when it began
   * @param failures how often it failed since it last went on
   * @param askedAt the database's clock now: {@code observed_at} of what the next call answers
   */
  public record Turn(
      String kind,
      long accountId,
      @Nullable Instant watermark,
      Instant windowEnd,
      @Nullable String page,
      Instant startedAt,
      int failures,
      Instant askedAt,
      String lease) {}

  /**
   * What one page came to.
   *
   * @param found differences among what was seen
   * @param percent how far the sweep is; null where that cannot be known
   */
  public record Progress(int seen, int found, @Nullable Integer percent) {}

  /**
   * A kind of sweep.
   *
   * @param family sweeps of one family never run at once for an account: they read the same things
   */
  public record Kind(String name, String family) {}

  /** Makes the rows that are missing; a new one is due at once. */
  public Uni<Integer> ensure(
      Mutiny.Session session, Collection<Kind> kinds, Collection<Long> accounts) {
    return Rows.update(
        session,
        """
        insert into sweep as s (kind, family, account_id)
        select k.name, k.family, cast(account as bigint)
        from json_to_recordset(cast(cast(:kinds as text) as json)) as k(name text, family text),
             json_array_elements_text(cast(cast(:accounts as text) as json)) as account
        order by k.name, account
        on conflict (kind, account_id) do update set family = excluded.family
        where s.family <> excluded.family
        """,
        Map.of("kinds", Json.write(kinds), "accounts", Json.write(accounts)));
  }

  /**
   * Leases the sweep of these accounts and kinds that has been due longest; one of a family at a
   * time for each account, because two would read and write the same rows.
   */
  public Uni<Optional<Turn>> claim(
      Mutiny.Session session, Collection<String> kinds, Collection<Long> accounts, Duration lease) {
    String sql =
        """
        with due as (
          select kind, account_id from sweep
          where due_at <= clock_timestamp()
            and not exists (select 1 from sweep under_way
                            where under_way.account_id = sweep.account_id
                              and under_way.family = sweep.family
                              and under_way.lease_until >= clock_timestamp())
            and account_id in (select cast(value as bigint)
                               from json_array_elements_text(cast(cast(:accounts as text) as json)))
            and kind in (select value
                         from json_array_elements_text(cast(cast(:kinds as text) as json)))
          order by due_at limit 1 for update skip locked),
        r as (
          update sweep s
          set lease = cast(gen_random_uuid() as text),
              lease_until = clock_timestamp() + :lease_ms * interval '1 millisecond',
              started_at = case when s.window_end is null then clock_timestamp() else s.started_at end,
              seen = case when s.window_end is null then 0 else s.seen end,
              found = case when s.window_end is null then 0 else s.found end,
              percent = case when s.window_end is null then null else s.percent end,
              window_end = coalesce(s.window_end, clock_timestamp())
          from due where s.kind = due.kind and s.account_id = due.account_id
          returning %s)
        """
            .formatted(TURN);
    return Rows.read(
            session,
            Turn.class,
            sql,
            Map.of(
                "kinds",
                Json.write(kinds),
                "accounts",
                Json.write(accounts),
                "lease_ms",
                lease.toMillis()))
        .map(turns -> turns.stream().findFirst());
  }

  /**
   * One page was applied in this transaction, and more follow.
   *
   * @return the turn at its next page; empty where another replica has taken it over, and then the
   *     caller's transaction must not commit twice what that one does: it stops
   */
  public Uni<Optional<Turn>> advance(
      Mutiny.Session session, Turn turn, String next, Progress progress, Duration lease) {
    Map<String, Object> parameters = key(turn);
    parameters.put("page", next);
    parameters.put("seen", progress.seen());
    parameters.put("found", progress.found());
    parameters.put("percent", progress.percent() == null ? -1 : progress.percent());
    parameters.put("lease_ms", lease.toMillis());
    return Rows.read(
            session,
            Turn.class,
            """
            with r as (
              update sweep s
              set page = :page, seen = seen + :seen, found = found + :found, failures = 0,
                  percent = nullif(:percent, -1),
                  lease_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
              where kind = :kind and account_id = :account_id and lease = :lease
              returning %s)
            """
                .formatted(TURN),
            parameters)
        .map(turns -> turns.stream().findFirst());
  }

  /** The last page was applied in this transaction. */
  public Uni<Void> finish(Mutiny.Session session, Turn turn, Progress progress, Duration every) {
    Map<String, Object> parameters = key(turn);
    parameters.put("seen", progress.seen());
    parameters.put("found", progress.found());
    parameters.put("every_ms", every.toMillis());
    return Rows.update(
            session,
            """
            update sweep
            set watermark = window_end, window_end = null, page = null, percent = null,
                seen = seen + :seen, found = found + :found,
                last_started_at = started_at, last_seen = seen + :seen, last_found = found + :found,
                finished_at = clock_timestamp(), failures = 0,
                due_at = case when wanted_at > started_at then greatest(wanted_at, clock_timestamp())
                         else clock_timestamp() + :every_ms * interval '1 millisecond' end,
                lease = null, lease_until = null
            where kind = :kind and account_id = :account_id and lease = :lease
            """,
            parameters)
        .replaceWithVoid();
  }

  /** Ozon could not be asked: later, at the same place of the same window. */
  public Uni<Void> postpone(Mutiny.Session session, Turn turn, Duration delay, String failure) {
    Map<String, Object> parameters = key(turn);
    parameters.put("delay_ms", delay.toMillis());
    parameters.put("failure", failure);
    return Rows.update(
            session,
            """
            update sweep
            set due_at = clock_timestamp() + :delay_ms * interval '1 millisecond',
                last_failure = :failure, failed_at = clock_timestamp(), failures = failures + 1,
                lease = null, lease_until = null
            where kind = :kind and account_id = :account_id and lease = :lease
            """,
            parameters)
        .replaceWithVoid();
  }

  /** As {@link #postpone}, but then from the beginning: this place of the list is of no use. */
  public Uni<Void> restart(Mutiny.Session session, Turn turn, Duration delay, String failure) {
    return Rows.update(
            session,
            """
            update sweep set page = null, window_end = null
            where kind = :kind and account_id = :account_id and lease = :lease
            """,
            key(turn))
        .chain(() -> postpone(session, turn, delay, failure));
  }

  private static Map<String, Object> key(Turn turn) {
    Map<String, Object> key = new HashMap<>();
    key.put("kind", turn.kind());
    key.put("account_id", turn.accountId());
    key.put("lease", turn.lease());
    return key;
  }
}

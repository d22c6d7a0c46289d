package dev.trestle.order.command;

import dev.trestle.contracts.Json;
import dev.trestle.messaging.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Rows of commands, in the caller's transaction. Who holds the lease writes; all may read. */
@ApplicationScoped
class CommandStore {

  private static final String COLUMNS =
      """
      c.id, c.seq, c.account_id, c.kind, c.subjects, c.intent, c.actor, c.request_hash, c.state,
      c.stage, c.attempt, c.progress, c.outcome, c.failure, c.last_failure, c.created_at,
      c.stage_at, c.marked_at, c.due_at, c.updated_at, c.finished_at, c.lease, c.traceparent,
      clock_timestamp() as now
      """;

  /**
   * What a step changes.
   *
   * @param keep whether the lease is kept for the next one
   */
  record Change(
      String id,
      @Nullable String lease,
      CommandLife life,
      String progress,
      @Nullable String outcome,
      @Nullable String failure,
      @Nullable String lastFailure,
      boolean keep) {}

  private record Row(
      String id,
      @Nullable String lease,
      CommandState state,
      String stage,
      int attempt,
      Instant stageAt,
      @Nullable Instant markedAt,
      Instant dueAt,
      String progress,
      @Nullable String outcome,
      @Nullable String failure,
      @Nullable String lastFailure,
      boolean finished,
      boolean keep) {}

  /**
   * The command that this one is: of the same key in the last 24 h, or, without a key, the same one
   * that is under way. Commands of one account are accepted one after the other.
   */
  Uni<Optional<Command>> same(Mutiny.Session session, NewCommand asked, Duration keyLife) {
    return session
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:account, 0)) as text)",
            String.class)
        .setParameter("account", "command:" + asked.accountId())
        .getSingleResult()
        .chain(
            () -> asked.key() == null ? underWay(session, asked) : ofKey(session, asked, keyLife))
        .map(found -> found.stream().findFirst());
  }

  private static Uni<List<Command>> underWay(Mutiny.Session session, NewCommand asked) {
    return read(
        session,
        "where c.account_id = :account and c.request_hash = :hash and c.finished_at is null",
        Map.of("account", asked.accountId(), "hash", asked.requestHash()));
  }

  private static Uni<List<Command>> ofKey(
      Mutiny.Session session, NewCommand asked, Duration keyLife) {
    Map<String, Object> key =
        Map.of("account", asked.accountId(), "key", String.valueOf(asked.key()));
    Map<String, Object> life = new HashMap<>(key);
    life.put("key_life_ms", keyLife.toMillis());
    return Rows.update(
            session,
            """
            update command set idempotency_key = null
            where account_id = :account and idempotency_key = :key
              and created_at < clock_timestamp() - :key_life_ms * interval '1 millisecond'
            """,
            life)
        .chain(
            () -> read(session, "where c.account_id = :account and c.idempotency_key = :key", key));
  }

  Uni<Command> insert(
      Mutiny.Session session, NewCommand asked, String firstStage, String progress) {
    Map<String, Object> row = new HashMap<>();
    row.put("account_id", asked.accountId());
    row.put("kind", asked.kind());
    row.put("subjects", asked.subjects());
    row.put("intent", Json.write(asked.intent()));
    row.put("actor", asked.actor());
    row.put("request_hash", asked.requestHash());
    row.put("stage", firstStage);
    row.put("progress", progress);
    row.put("traceparent", asked.traceparent());
    if (asked.key() != null) {
      row.put("idempotency_key", asked.key());
    }
    return Rows.read(
            session,
            Command.class,
            """
            with c as (
              insert into command (account_id, kind, subjects, intent, actor, idempotency_key,
                     request_hash, state, stage, progress, traceparent)
              select r.account_id, r.kind, array(select json_array_elements_text(r.subjects)),
                     r.intent, r.actor, r.idempotency_key, r.request_hash, 'waiting', r.stage,
                     r.progress, r.traceparent
              from json_to_record(cast(cast(:row as text) as json)) as r(account_id bigint,
                   kind text, subjects json, intent text, actor text, idempotency_key text,
                   request_hash text, stage text, progress text, traceparent text)
              returning *),
            r as (select %s from c)
            """
                .formatted(COLUMNS),
            Map.of("row", Json.write(row)))
        .map(List::getFirst);
  }

  /**
   * Leases due commands, the oldest first. Commands about one subject go one after the other, until
   * Ozon has taken them.
   */
  Uni<List<Command>> claim(
      Mutiny.Session session,
      Collection<String> kinds,
      Collection<Long> accounts,
      int limit,
      Duration lease) {
    return Rows.read(
        session,
        Command.class,
        """
        with due as (
          select id from command c
          where finished_at is null and due_at <= clock_timestamp()
            and (lease_until is null or lease_until < clock_timestamp())
            and account_id in (select cast(value as bigint)
                               from json_array_elements_text(cast(cast(:accounts as text) as json)))
            and kind in (select value
                         from json_array_elements_text(cast(cast(:kinds as text) as json)))
            and (state = 'following' or not exists (
                 select 1 from command e
                 where e.account_id = c.account_id and e.finished_at is null
                   and e.state <> 'following' and e.seq < c.seq and e.subjects && c.subjects))
          order by due_at limit :limit for update skip locked),
        c as (
          update command
          set lease = cast(gen_random_uuid() as text),
              lease_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
          where id in (select id from due) returning *),
        r as (select %s from c)
        """
            .formatted(COLUMNS),
        Map.of(
            "accounts", Json.write(accounts),
            "kinds", Json.write(kinds),
            "limit", limit,
            "lease_ms", lease.toMillis()));
  }

  /**
   * Writes a step.
   *
   * @return the row as it is now; empty where the lease was lost, and then nothing is written
   */
  Uni<Optional<Command>> save(Mutiny.Session session, Change change, Duration lease) {
    return Rows.read(
            session,
            Command.class,
            """
            with c as (
            update command c
            set state = r.state, stage = r.stage, attempt = r.attempt, stage_at = r.stage_at,
                marked_at = r.marked_at, due_at = r.due_at, progress = r.progress,
                outcome = r.outcome, failure = r.failure, last_failure = r.last_failure,
                updated_at = clock_timestamp(),
                finished_at = case when r.finished then clock_timestamp() end,
                lease = case when r.keep then c.lease end,
                lease_until = case when r.keep
                              then clock_timestamp() + :lease_ms * interval '1 millisecond' end
            from json_to_record(cast(cast(:row as text) as json)) as r(id text, lease text,
                 state text, stage text, attempt int, stage_at timestamptz, marked_at timestamptz,
                 due_at timestamptz, progress text, outcome text, failure text, last_failure text,
                 finished boolean, keep boolean)
            where c.id = r.id and c.lease = r.lease
            returning c.*),
            r as (select %s from c)
            """
                .formatted(COLUMNS),
            Map.of("row", Json.write(row(change)), "lease_ms", lease.toMillis()))
        .map(saved -> saved.stream().findFirst());
  }

  Uni<Optional<Command>> find(Mutiny.Session session, String id) {
    return read(session, "where c.id = :id", Map.of("id", id))
        .map(found -> found.stream().findFirst());
  }

  /** The newest first, before a place. */
  Uni<List<Command>> page(Mutiny.Session session, CommandFilter filter, int limit) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder("where true");
    if (filter.accountId() != null) {
      where.append(" and c.account_id = :account");
      values.put("account", filter.accountId());
    }
    if (filter.subject() != null) {
      where.append(" and c.subjects @> array[cast(:subject as text)]");
      values.put("subject", filter.subject());
    }
    if (filter.state() != null) {
      where.append(" and c.state = :state");
      values.put("state", filter.state().wireName());
    }
    if (filter.before() != null) {
      where.append(" and c.seq < :before");
      values.put("before", filter.before());
    }
    values.put("limit", limit);
    return read(session, where + " order by c.seq desc limit :limit", values);
  }

  /** The newest ones about any of these. */
  Uni<List<Command>> about(Mutiny.Session session, Collection<String> subjects, int limit) {
    return read(
        session,
        """
        where c.subjects && array(
              select json_array_elements_text(cast(cast(:subjects as text) as json)))
        order by c.seq desc limit :limit
        """,
        Map.of("subjects", Json.write(subjects), "limit", limit));
  }

  /** Finished long ago. */
  Uni<Integer> deleteOld(Mutiny.Session session, Duration keep, int atOnce) {
    return Rows.update(
        session,
        """
        delete from command where id in (
          select id from command
          where finished_at < clock_timestamp() - :keep_ms * interval '1 millisecond'
          limit :at_once)
        """,
        Map.of("keep_ms", keep.toMillis(), "at_once", atOnce));
  }

  private static Uni<List<Command>> read(
      Mutiny.Session session, String where, Map<String, ?> parameters) {
    String sql = "with r as (select " + COLUMNS + " from command c " + where + ")";
    return Rows.read(session, Command.class, sql, parameters);
  }

  private static Row row(Change change) {
    CommandLife life = change.life();
    return new Row(
        change.id(),
        change.lease(),
        life.state(),
        life.stage(),
        life.attempt(),
        life.stageAt(),
        life.markedAt(),
        life.dueAt(),
        change.progress(),
        change.outcome(),
        change.failure(),
        change.lastFailure(),
        life.state().finished(),
        change.keep());
  }
}

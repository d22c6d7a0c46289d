package dev.trestle.order.audit;

import dev.trestle.contracts.Json;
import dev.trestle.messaging.Rows;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Rows of acts, in the caller's transaction. */
final class AuditRows {

  private static final Duration KEY_LIFE = Duration.ofHours(24);

  private record Begun(long id) {}

  private AuditRows() {}

  /** Acts, the newest first. */
  static Uni<List<AuditEntry>> page(
      Mutiny.Session session, @Nullable String subject, @Nullable Long before, int limit) {
    return Rows.read(
        session,
        AuditEntry.class,
        """
        with r as (
          select id, at, actor, action, account_id, subject, outcome, finished_at, traceparent
          from audit
          where id < :before and (:subject = '' or subject = :subject)
          order by id desc limit :limit)
        """,
        Map.of(
            "before", before == null ? Long.MAX_VALUE : before,
            "subject", subject == null ? "" : subject,
            "limit", limit));
  }

  /** The first note on an act; none where its key belongs to another one of the last 24 h. */
  static Uni<Optional<Long>> begin(Mutiny.Session session, Act act, @Nullable ActKey key) {
    Map<String, Object> row = new HashMap<>();
    row.put("actor", act.actor());
    row.put("action", act.action());
    row.put("subject", act.subject());
    row.put("traceparent", act.trace().toString());
    if (act.accountId() != null) {
      row.put("account_id", act.accountId());
    }
    if (key != null) {
      row.put("idempotency_key", key.key());
      row.put("request_hash", key.requestHash());
    }
    String sql =
        """
        with r as (
          insert into audit (actor, action, account_id, subject, traceparent, idempotency_key,
                 request_hash)
          select a.actor, a.action, a.account_id, a.subject, a.traceparent, a.idempotency_key,
                 a.request_hash
          from json_to_record(cast(cast(:row as text) as json)) as a(actor text, action text,
               account_id bigint, subject text, traceparent text, idempotency_key text,
               request_hash text)
          on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
          returning id)
        """;
    Uni<Integer> old = key == null ? Uni.createFrom().item(0) : forgetOld(session, act, key);
    return old.chain(() -> Rows.read(session, Begun.class, sql, Map.of("row", Json.write(row))))
        .map(begun -> begun.stream().map(Begun::id).findFirst());
  }

  private static Uni<Integer> forgetOld(Mutiny.Session session, Act act, ActKey key) {
    Map<String, Object> values = keyOf(act, key);
    values.put("key_life_ms", KEY_LIFE.toMillis());
    return Rows.update(
        session,
        """
        update audit set idempotency_key = null
        where account_id = :account and idempotency_key = :key
          and at < clock_timestamp() - :key_life_ms * interval '1 millisecond'
        """,
        values);
  }

  /** The act that has the key. */
  static Uni<Optional<Once.Earlier>> earlier(Mutiny.Session session, Act act, ActKey key) {
    return Rows.read(
            session,
            Once.Earlier.class,
            """
            with r as (
              select id, at, actor, outcome, ending, request_hash, clock_timestamp() as now
              from audit where account_id = :account and idempotency_key = :key)
            """,
            keyOf(act, key))
        .map(found -> found.stream().findFirst());
  }

  /** The second note; what was surely not done gives its key back. */
  static Uni<Integer> end(Mutiny.Session session, long id, Note note) {
    boolean again = note.ending() == Ending.NOT_DONE;
    String ending = note.ending() == null || again ? "" : note.ending().wireName();
    return Rows.update(
        session,
        """
        update audit
        set outcome = :outcome, ending = nullif(cast(:ending as text), ''), finished_at = clock_timestamp(),
            idempotency_key = case when cast(:again as boolean) then null else idempotency_key end
        where id = :id
        """,
        Map.of("id", id, "outcome", note.outcome(), "ending", ending, "again", again));
  }

  private static Map<String, Object> keyOf(Act act, ActKey key) {
    Map<String, Object> values = new HashMap<>();
    values.put("account", act.accountId() == null ? 0 : act.accountId());
    values.put("key", key.key());
    return values;
  }
}

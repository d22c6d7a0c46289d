package dev.trestle.messaging;

import dev.trestle.contracts.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What must be read again from Ozon. A push raises {@code wanted}; a read that began after it sets
 * {@code done}; a push that comes during a read leaves {@code wanted} above {@code done}, so the
 * subject is read again. Replicas share the queue by leases on the database's clock.
 */
@ApplicationScoped
public class RereadQueue {

  /**
   * A subject to read again.
   *
   * @param kind what it is, such as {@code posting}
   * @param repeat true for an event seen before: it asks only if no read began after {@code
   *     receivedAt}
   */
  public record Wish(
      String kind,
      String subject,
      long accountId,
      Instant receivedAt,
      boolean repeat,
      String traceparent) {}

  /**
   * A subject leased to this replica.
   *
   * @param wanted what {@code done} becomes when this read succeeds
   * @param attempt unsatisfying answers so far, in a row
   * @param sentAt the database's clock when the read began: its {@code observed_at}
   * @param wantedAt when the subject was last asked for
   */
  public record Claim(
      String kind,
      String subject,
      long accountId,
      long wanted,
      int attempt,
      Instant sentAt,
      Instant wantedAt,
      String lease,
      String traceparent) {}

  /** Raises {@code wanted} of each subject; each may stand once in the list. */
  public Uni<Void> want(Mutiny.Session session, List<Wish> wishes) {
    return Rows.write(
        session,
        """
        insert into reread_request as q
               (kind, subject, account_id, due_at, wanted_at, traceparent)
        select w.kind, w.subject, w.account_id, clock_timestamp(), clock_timestamp(), w.traceparent
        from json_to_recordset(cast(cast(:rows as text) as json)) as w(kind text, subject text,
             account_id bigint, received_at timestamptz, repeat boolean, traceparent text)
        where not (w.repeat and exists (
            select 1 from reread_request sent
            where sent.kind = w.kind and sent.subject = w.subject and sent.sent_at > w.received_at))
        order by w.kind, w.subject
        on conflict (kind, subject) do update
        set wanted = q.wanted + 1, attempt = 0, due_at = least(q.due_at, excluded.due_at),
            wanted_at = excluded.wanted_at, traceparent = excluded.traceparent
        """,
        wishes);
  }

  /** Leases up to {@code limit} due subjects of one kind and these accounts, the oldest first. */
  public Uni<List<Claim>> claim(
      Mutiny.Session session, String kind, int limit, Duration lease, Set<Long> accounts) {
    String sql =
        """
        with due as (
          select kind, subject from reread_request
          where kind = :kind and wanted > done and due_at <= clock_timestamp()
            and (lease_until is null or lease_until < clock_timestamp())
            and account_id in (select cast(value as bigint)
                               from json_array_elements_text(cast(cast(:accounts as text) as json)))
          order by due_at limit :limit for update skip locked),
        r as (
          update reread_request q
          set sent_at = clock_timestamp(), lease = cast(gen_random_uuid() as text),
              lease_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
          from due where q.kind = due.kind and q.subject = due.subject
          returning q.kind, q.subject, q.account_id, q.wanted, q.attempt, q.sent_at, q.wanted_at,
                    q.lease, q.traceparent)
        """;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("kind", kind);
    parameters.put("limit", limit);
    parameters.put("lease_ms", lease.toMillis());
    parameters.put("accounts", Json.write(accounts));
    return Rows.read(session, Claim.class, sql, parameters);
  }

  /** The read satisfied what was wanted when it began. */
  public Uni<Void> done(Mutiny.Session session, Claim claim) {
    return Rows.update(
            session,
            """
            update reread_request
            set done = greatest(done, :wanted), attempt = 0, lease = null, lease_until = null,
                last_failure = null
            where kind = :kind and subject = :subject and lease = :lease
            """,
            key(claim))
        .replaceWithVoid();
  }

  /**
   * Read again later; at once if somebody asked during the read.
   *
   * @param counts whether this was an answer of Ozon about the subject (raises {@code attempt}), or
   *     Ozon could not be asked at all
   */
  public Uni<Void> postpone(
      Mutiny.Session session, Claim claim, Duration delay, boolean counts, String failure) {
    Map<String, Object> parameters = key(claim);
    parameters.put("delay_ms", delay.toMillis());
    parameters.put("counts", counts ? 1 : 0);
    parameters.put("failure", failure);
    return Rows.update(
            session,
            """
            update reread_request
            set attempt = case when wanted > :wanted then 0 else attempt + :counts end,
                due_at = case when wanted > :wanted then clock_timestamp()
                         else clock_timestamp() + :delay_ms * interval '1 millisecond' end,
                lease = null, lease_until = null, last_failure = :failure
            where kind = :kind and subject = :subject and lease = :lease
            """,
            parameters)
        .replaceWithVoid();
  }

  /** No more reads until somebody asks again; the failure stays visible. */
  public Uni<Void> giveUp(Mutiny.Session session, Claim claim, String failure) {
    Map<String, Object> parameters = key(claim);
    parameters.put("failure", failure);
    return Rows.update(
            session,
            """
            update reread_request
            set done = greatest(done, :wanted), lease = null, lease_until = null,
                last_failure = :failure
            where kind = :kind and subject = :subject and lease = :lease
            """,
            parameters)
        .replaceWithVoid();
  }

  private static Map<String, Object> key(Claim claim) {
    Map<String, Object> key = new HashMap<>();
    key.put("kind", claim.kind());
    key.put("subject", claim.subject());
    key.put("lease", claim.lease());
    key.put("wanted", claim.wanted());
    return key;
  }
}

package dev.trestle.messaging;

import dev.trestle.contracts.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What must be read again from Ozon. A push raises {@code wanted}; a read that began after it sets
 * {@code done}; a push that comes during a read leaves {@code wanted} above {@code done}, so the
 * subject is read again. Replicas share the queue by {@link RereadClaims leases} on the database's
 * clock.
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

  /** A subject that Ozon told of, whoever has its request leased. */
  public record Told(String kind, String subject, @Nullable Long wanted, @Nullable String lease) {

    /** One that was asked for. */
    public static Told asked(Claim claim) {
      return new Told(claim.kind(), claim.subject(), claim.wanted(), claim.lease());
    }

    /** One that was told beside what was asked for; perhaps somebody wants it. */
    public static Told beside(String kind, String subject) {
      return new Told(kind, subject, null, null);
    }
  }

  /**
   * A subject to read again later; at once if somebody asked during the read.
   *
   * @param counts whether this was an answer of Ozon about the subject (raises {@code attempt}), or
   *     Ozon could not be asked at all
   * @param alone whether only a call of its own will do; null leaves that as it is
   */
  public record Later(
      Claim claim, Duration delay, boolean counts, @Nullable Boolean alone, String failure) {}

  /** A subject that nobody reads any more until somebody asks again; the failure stays visible. */
  public record Over(Claim claim, String failure) {}

  private record Locked(String kind) {}

  private record LaterRow(
      String kind,
      String subject,
      long wanted,
      String lease,
      long delayMs,
      int counts,
      @Nullable Boolean alone,
      String failure) {}

  private record OverRow(String kind, String subject, long wanted, String lease, String failure) {}

  /** A request, by its name. */
  public record Subject(String kind, String subject) {

    /** Of a claim. */
    public static Subject of(Claim claim) {
      return new Subject(claim.kind(), claim.subject());
    }
  }

  /**
   * Locks requests in the order in which {@link #want} raises them. Whoever ends several in a
   * transaction locks them all at once before, or two such transactions could block each other.
   */
  public Uni<Void> lock(Mutiny.Session session, Collection<Subject> subjects) {
    if (subjects.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String sql =
        """
        with r as (
          select q.kind from reread_request q
          join json_to_recordset(cast(cast(:rows as text) as json)) as t(kind text, subject text)
            on q.kind = t.kind and q.subject = t.subject
          order by q.kind, q.subject for update of q)
        """;
    return Rows.read(session, Locked.class, sql, Map.of("rows", Json.write(subjects)))
        .replaceWithVoid();
  }

  /**
   * Ozon's answer satisfies all that was wanted before the request left, and of a leased subject at
   * least what was wanted when it was leased.
   *
   * @param askedAt the database's clock when the request left
   */
  public Uni<Void> told(Mutiny.Session session, List<Told> told, Instant askedAt) {
    if (told.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Rows.update(
            session,
            """
            update reread_request q
            set done = case when q.wanted_at < asked.at then q.wanted
                       else greatest(q.done, coalesce(t.wanted, 0)) end,
                attempt = 0, alone = false, last_failure = null,
                sent_at = greatest(q.sent_at, asked.at),
                lease = case when q.lease = t.lease then null else q.lease end,
                lease_until = case when q.lease = t.lease then null else q.lease_until end
            from json_to_recordset(cast(cast(:rows as text) as json))
                   as t(kind text, subject text, wanted bigint, lease text),
                 (select cast(cast(:asked_at as text) as timestamptz) as at) as asked
            where q.kind = t.kind and q.subject = t.subject
              and (q.lease = t.lease or q.wanted > q.done and q.wanted_at < asked.at)
            """,
            Map.of("rows", Json.write(told), "asked_at", askedAt.toString()))
        .replaceWithVoid();
  }

  /** Read again later. A lease that another replica has taken over is left alone. */
  public Uni<Void> postpone(Mutiny.Session session, List<Later> later) {
    return Rows.write(
        session,
        """
        update reread_request q
        set attempt = case when q.wanted > t.wanted then 0 else q.attempt + t.counts end,
            due_at = case when q.wanted > t.wanted then clock_timestamp()
                     else clock_timestamp() + t.delay_ms * interval '1 millisecond' end,
            alone = coalesce(t.alone, q.alone), lease = null, lease_until = null,
            last_failure = t.failure
        from json_to_recordset(cast(cast(:rows as text) as json))
               as t(kind text, subject text, wanted bigint, lease text, delay_ms bigint, counts int,
                    alone boolean, failure text)
        where q.kind = t.kind and q.subject = t.subject and q.lease = t.lease
        """,
        later.stream().map(RereadQueue::row).toList());
  }

  /** No more reads until somebody asks again. */
  public Uni<Void> giveUp(Mutiny.Session session, List<Over> over) {
    return Rows.write(
        session,
        """
        update reread_request q
        set done = greatest(q.done, t.wanted), alone = false, lease = null, lease_until = null,
            last_failure = t.failure
        from json_to_recordset(cast(cast(:rows as text) as json))
               as t(kind text, subject text, wanted bigint, lease text, failure text)
        where q.kind = t.kind and q.subject = t.subject and q.lease = t.lease
        """,
        over.stream().map(RereadQueue::row).toList());
  }

  private static LaterRow row(Later later) {
    Claim claim = later.claim();
    return new LaterRow(
        claim.kind(),
        claim.subject(),
        claim.wanted(),
        claim.lease(),
        later.delay().toMillis(),
        later.counts() ? 1 : 0,
        later.alone(),
        later.failure());
  }

  private static OverRow row(Over over) {
    Claim claim = over.claim();
    return new OverRow(
        claim.kind(), claim.subject(), claim.wanted(), claim.lease(), over.failure());
  }
}

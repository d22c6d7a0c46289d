package dev.trestle.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Changes that a sweep found before any push told of them. Most pushes are only late; one that has
 * not come after a while means that Ozon does not push, or not to us.
 */
@ApplicationScoped
public class ExpectedPushes {

  /**
   * A push that should come.
   *
   * @param type as the inbox has it
   */
  public record Expected(long accountId, long sellerId, String type, String subject) {}

  /**
   * Pushes of one account and type that did not come.
   *
   * @param subject one of them, the newest
   * @param since when the first of them was found by a sweep
   */
  public record Missing(
      long accountId, String type, int count, String subject, Instant since, Instant lastAt) {}

  /** Notes what should come; what is noted already keeps its time. */
  public Uni<Void> expect(Mutiny.Session session, List<Expected> pushes) {
    return Rows.write(
        session,
        """
        insert into expected_push (account_id, seller_id, type, subject)
        select e.account_id, e.seller_id, e.type, e.subject
        from json_to_recordset(cast(cast(:rows as text) as json)) as e(account_id bigint,
             seller_id bigint, type text, subject text)
        order by e.account_id, e.type, e.subject
        on conflict do nothing
        """,
        pushes);
  }

  /**
   * Forgets what has come, also late, and what nobody has done anything about for a week.
   *
   * @return what was not held for missing before, and is now, because it was found so long ago
   */
  public Uni<List<Expected>> settle(Mutiny.Session session, Duration patience) {
    return Rows.update(
            session,
            // A push may have been claimed while the sweep's page held the row it is about.
            """
            delete from expected_push where (account_id, type, subject) in (
              select e.account_id, e.type, e.subject from expected_push e
              where e.missing_at < clock_timestamp() - interval '7 days'
                 or exists (select 1 from inbox i
                            where i.subject = e.subject and i.type = e.type
                              and i.seller_id = e.seller_id
                              and i.claimed_at > e.found_at - interval '30 seconds')
              for update of e skip locked)
            """,
            Map.of())
        .chain(() ->
            Rows.read(
                session,
                Expected.class,
                """
                with r as (
                  update expected_push set missing_at = clock_timestamp()
                  where missing_at is null
                    and found_at < clock_timestamp() - :patience_ms * interval '1 millisecond'
                  returning account_id, seller_id, type, subject)
                """,
                Map.of("patience_ms", patience.toMillis())));
  }

  /** What is missing now, by account and type. */
  public Uni<List<Missing>> missing(Mutiny.Session session) {
    return Rows.read(
        session,
        Missing.class,
        """
        with r as (
          select account_id, type, count(*) as count, min(found_at) as since,
                 max(found_at) as last_at,
                 (array_agg(subject order by found_at desc))[1] as subject
          from expected_push where missing_at is not null
          group by account_id, type order by account_id, type)
        """,
        Map.of());
  }
}

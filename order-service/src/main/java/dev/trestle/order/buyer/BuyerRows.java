package dev.trestle.order.buyer;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sealed rows, in the caller's transaction. */
@ApplicationScoped
class BuyerRows {

  /** A posting that nobody hears of for so long will not become final any more. */
  static final Duration LONGEST = Duration.ofDays(180);

  /** So many rows {@link #deleteOld} takes. */
  static final int AT_ONCE = 5_000;

  /**
   * One posting's.
   *
   * @param fingerprint equal while nothing changed, so that sweeps do not write all rows again
   */
  record Row(
      String postingNumber,
      long accountId,
      String sealed,
      String fingerprint,
      Instant observedAt) {}

  /** Writes what is new or changed; an older answer changes nothing. */
  Uni<Void> keep(Mutiny.Session session, List<Row> rows) {
    return Rows.write(
        session,
        """
        insert into posting_buyer as b (posting_number, account_id, sealed, fingerprint, observed_at)
        select r.posting_number, r.account_id, r.sealed, r.fingerprint, r.observed_at
        from json_to_recordset(cast(cast(:rows as text) as json)) as r(posting_number text,
             account_id bigint, sealed text, fingerprint text, observed_at timestamptz)
        order by r.posting_number
        on conflict (posting_number) do update
        set account_id = excluded.account_id, sealed = excluded.sealed,
            fingerprint = excluded.fingerprint, observed_at = excluded.observed_at
        where b.fingerprint <> excluded.fingerprint and b.observed_at < excluded.observed_at
        """,
        rows);
  }

  Uni<Optional<Row>> find(Mutiny.Session session, PostingNumber posting) {
    return Rows.read(
            session,
            Row.class,
            """
            with r as (
              select posting_number, account_id, sealed, fingerprint, observed_at
              from posting_buyer where posting_number = :posting)
            """,
            Map.of("posting", posting.value()))
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * Deletes some of those whose posting did not change for so long after it was final, and gives
   * how many.
   */
  Uni<Integer> deleteOld(Mutiny.Session session, Duration keepAfterFinal) {
    return Rows.update(
        session,
        """
        delete from posting_buyer where posting_number in (
          select b.posting_number
          from posting_buyer b left join posting p on p.posting_number = b.posting_number
          where coalesce(p.updated_at, b.observed_at) < clock_timestamp()
                - case when p.status in ('delivered', 'cancelled')
                       then cast(:keep_ms as bigint) else cast(:longest_ms as bigint) end
                  * interval '1 millisecond'
          limit :at_once
          for update of b skip locked)
        """,
        Map.of(
            "keep_ms", keepAfterFinal.toMillis(),
            "longest_ms", LONGEST.toMillis(),
            "at_once", AT_ONCE));
  }
}

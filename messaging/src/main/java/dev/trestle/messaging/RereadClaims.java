package dev.trestle.messaging;

import dev.trestle.contracts.Json;
import dev.trestle.messaging.RereadQueue.Claim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Leases what the {@link RereadQueue} holds, account by account, so that the burst of one holds up
 * no other. Not even a long queue makes it slow: it looks at the oldest requests only, by an index
 * on their time; hence the clock in a subselect, which is read once and not for every row.
 */
@ApplicationScoped
public class RereadClaims {

  /** Neighbours are looked for among so many times as many as are wanted. */
  private static final int LOOK_AHEAD = 5;

  /**
   * Somebody waits here.
   *
   * @param alone whether for a call of its own
   */
  public record Waiting(long accountId, String kind, boolean alone) {}

  /** How many of an account wait, whether they are due, leased or neither. */
  public record Backlog(long accountId, long waiting) {}

  /** What to lease: up to {@code limit} of these kinds. */
  public record Pick(long accountId, Set<String> kinds, boolean alone, int limit, Duration lease) {

    /** Copies the set. */
    public Pick {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Which of these accounts and kinds have requests that are due and not leased. In their order, or
   * the table would be read for them: mostly requests that are done.
   */
  public Uni<List<Waiting>> waiting(
      Mutiny.Session session, Collection<Long> accounts, Collection<String> kinds) {
    return Rows.read(
        session,
        Waiting.class,
        """
        with r as (
          select cast(accounts.id as bigint) as account_id, kinds.word as kind, ways.alone
          from json_array_elements_text(cast(cast(:accounts as text) as json)) as accounts(id)
          cross join json_array_elements_text(cast(cast(:kinds as text) as json)) as kinds(word)
          cross join (values (false), (true)) as ways(alone)
          cross join lateral (
            select 1 from reread_request q
            where q.account_id = cast(accounts.id as bigint) and q.kind = kinds.word
              and q.alone = ways.alone and q.wanted > q.done and q.due_at <= (select clock_timestamp())
              and (q.lease_until is null or q.lease_until < (select clock_timestamp()))
            order by q.due_at limit 1) as one)
        """,
        Map.of("accounts", Json.write(accounts), "kinds", Json.write(kinds)));
  }

  /**
   * Leases the one that has been due longest and its neighbours: subjects that belong together, as
   * the postings of an order do, begin alike, and one list tells them all.
   */
  public Uni<List<Claim>> claim(Mutiny.Session session, Pick pick) {
    String sql =
        """
        with oldest as (
          select q.kind, q.subject, q.due_at
          from json_array_elements_text(cast(cast(:kinds as text) as json)) as kinds(word)
          cross join lateral (
            select kind, subject, due_at from reread_request
            where account_id = :account and kind = kinds.word and alone = (:alone = 1)
              and wanted > done and due_at <= (select clock_timestamp())
              and (lease_until is null or lease_until < (select clock_timestamp()))
            order by due_at limit :look) as q),
        first as (
          select coalesce(substring(subject from '^(.+)-'), subject) as begins
          from oldest order by due_at limit 1),
        near as (
          select oldest.kind, oldest.subject from first cross join oldest
          order by (oldest.subject collate "C") < first.begins, oldest.subject collate "C"),
        due as (
          select q.kind, q.subject
          from near cross join lateral (
            select kind, subject from reread_request
            where kind = near.kind and subject = near.subject
              and wanted > done and (lease_until is null or lease_until < clock_timestamp())
            for update skip locked) as q
          limit :limit),
        r as (
          update reread_request q
          set sent_at = clock_timestamp(), lease = cast(gen_random_uuid() as text),
              lease_until = clock_timestamp() + :lease_ms * interval '1 millisecond'
          from due where q.kind = due.kind and q.subject = due.subject
          returning q.kind, q.subject, q.account_id, q.wanted, q.attempt, q.sent_at, q.wanted_at,
                    q.lease, q.traceparent)
        """;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("account", pick.accountId());
    parameters.put("kinds", Json.write(pick.kinds()));
    parameters.put("alone", pick.alone() ? 1 : 0);
    parameters.put("limit", pick.limit());
    parameters.put("look", pick.limit() * LOOK_AHEAD);
    parameters.put("lease_ms", pick.lease().toMillis());
    return Rows.read(session, Claim.class, sql, parameters);
  }

  /** For people and metrics; reads the whole queue. */
  public Uni<List<Backlog>> backlog(Mutiny.Session session) {
    return Rows.read(
        session,
        Backlog.class,
        """
        with r as (
          select account_id, count(*) as waiting from reread_request
          where wanted > done group by account_id)
        """,
        Map.of());
  }
}

package dev.trestle.order.posting;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.PostingChanged;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.messaging.Outbox;
import dev.trestle.messaging.OutboxEvent;
import dev.trestle.messaging.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Rows of postings: locked, decided on by {@link Posting}, written back with one history row and
 * one event per version, all in the caller's transaction.
 */
@ApplicationScoped
public class PostingStore {

  private final PostingRepository postings;
  private final Outbox outbox;
  private final PostingFollower follower;
  private final OddMoves oddMoves;
  private final Clock clock;

  PostingStore(
      PostingRepository postings,
      Outbox outbox,
      PostingFollower follower,
      OddMoves oddMoves,
      Clock clock) {
    this.postings = postings;
    this.outbox = outbox;
    this.follower = follower;
    this.oddMoves = oddMoves;
    this.clock = clock;
  }

  /** A version and the trace that it belongs to. */
  public record Traced(PostingChange change, TraceParent trace) {}

  private record Row(
      String postingNumber,
      long sellerId,
      long accountId,
      @Nullable String orderNumber,
      @Nullable String scheme,
      @Nullable String status,
      @Nullable String pushState,
      boolean detailed,
      long version,
      @Nullable Instant observedAt,
      @Nullable Instant stateChangedAt,
      String snapshot) {}

  private record HistoryRow(
      String postingNumber,
      long version,
      Instant at,
      String cause,
      @Nullable String causeId,
      @Nullable String previousStatus,
      @Nullable String status,
      String changed,
      String snapshot) {}

  /** Locks the rows that exist, and the names of the others, in one order for all callers. */
  public Uni<Map<PostingNumber, Posting>> lock(Collection<PostingNumber> numbers) {
    return numbers.isEmpty() ? Uni.createFrom().item(Map.of()) : postings.lock(numbers);
  }

  /** Locks the rows that exist and that nobody else has locked; never waits. */
  public Uni<Map<PostingNumber, Posting>> lockIdle(Collection<PostingNumber> numbers) {
    return numbers.isEmpty() ? Uni.createFrom().item(Map.of()) : postings.lockIdle(numbers);
  }

  /**
   * Writes what the decisions came to.
   *
   * @param after each posting once, as it is now
   * @param changes the versions that led there, in order
   */
  public Uni<Void> save(Mutiny.Session session, List<Posting> after, List<Traced> changes) {
    Texts texts = new Texts();
    return saveRows(session, after.stream().filter(each -> each.version() > 0).toList(), texts)
        .chain(() -> saveHistory(session, changes, texts))
        .chain(() -> outbox.append(session, changes.stream().map(this::event).toList()))
        .chain(() -> follower.follow(session, changes))
        .invoke(() -> changes.forEach(traced -> oddMoves.count(traced.change())));
  }

  /** A row and the history of its newest version hold the same text; it is written once. */
  private static final class Texts {

    private final Map<PostingSnapshot, String> written = new IdentityHashMap<>();

    String of(PostingSnapshot snapshot) {
      return written.computeIfAbsent(snapshot, Json::write);
    }
  }

  private static Uni<Void> saveRows(Mutiny.Session session, List<Posting> postings, Texts texts) {
    return Rows.write(
        session,
        """
        insert into posting as p (posting_number, seller_id, account_id, order_number, scheme,
               status, push_state, detailed, version, observed_at, state_changed_at, snapshot)
        select r.posting_number, r.seller_id, r.account_id, r.order_number, r.scheme,
               r.status, r.push_state, r.detailed, r.version, r.observed_at, r.state_changed_at, r.snapshot
        from json_to_recordset(cast(cast(:rows as text) as json)) as r(posting_number text, seller_id bigint,
             account_id bigint, order_number text, scheme text, status text, push_state text, detailed boolean,
             version bigint, observed_at timestamptz, state_changed_at timestamptz, snapshot text)
        order by r.posting_number
        on conflict (posting_number) do update
        set order_number = excluded.order_number, scheme = excluded.scheme,
            status = excluded.status, push_state = excluded.push_state,
            detailed = excluded.detailed, version = excluded.version,
            observed_at = excluded.observed_at, state_changed_at = excluded.state_changed_at,
            snapshot = excluded.snapshot,
            updated_at = case when excluded.version > p.version then clock_timestamp()
                         else p.updated_at end
        """,
        postings.stream().map(posting -> row(posting, texts)).toList());
  }

  private Uni<Void> saveHistory(Mutiny.Session session, List<Traced> changes, Texts texts) {
    return Rows.write(
        session,
        """
        insert into posting_history (posting_number, version, at, cause, cause_id,
               previous_status, status, changed, snapshot)
        select r.posting_number, r.version, r.at, r.cause, r.cause_id,
               r.previous_status, r.status, r.changed, r.snapshot
        from json_to_recordset(cast(cast(:rows as text) as json)) as r(posting_number text, version bigint,
             at timestamptz, cause text, cause_id text, previous_status text, status text,
             changed text, snapshot text)
        """,
        changes.stream().map(change -> historyRow(change, texts)).toList());
  }

  private static Row row(Posting posting, Texts texts) {
    return new Row(
        posting.content().postingNumber().value(),
        posting.content().sellerId().value(),
        posting.accountId(),
        posting.content().orderNumber(),
        posting.content().scheme(),
        posting.content().status(),
        posting.pushState(),
        posting.content().detailed(),
        posting.version(),
        posting.observedAt(),
        posting.stateChangedAt(),
        texts.of(posting.content()));
  }

  private HistoryRow historyRow(Traced traced, Texts texts) {
    PostingChange change = traced.change();
    Posting after = change.after();
    return new HistoryRow(
        after.content().postingNumber().value(),
        after.version(),
        clock.instant(),
        change.cause().wireName(),
        change.causeId(),
        change.previousStatus(),
        after.content().status(),
        String.join(",", change.changed()),
        texts.of(after.content()));
  }

  private OutboxEvent event(Traced traced) {
    PostingChanged event = traced.change().event();
    CloudEvent head =
        new CloudEvent(
            event.eventId(),
            PostingChanged.TYPE,
            CloudEvent.sourceOf(event.posting().sellerId()),
            event.posting().postingNumber().value(),
            clock.instant(),
            traced.trace().child());
    return OutboxEvent.of(Topics.ORDER_POSTING, head, Json.write(event));
  }
}

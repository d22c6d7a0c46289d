package dev.trestle.order.sweep;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.Sweeps;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.order.reread.PostingRereads;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Pages;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One sweep from where it stands to its end: asks with no transaction open, applies in one. */
@ApplicationScoped
class SweepTurn {

  private static final Logger LOG = Logger.getLogger(SweepTurn.class);

  private final PostingCalls ozon;
  private final OzonAccounts accounts;
  private final PostingStore store;
  private final RereadQueue queue;
  private final Sweeps sweeps;
  private final OrderConfig.Sweep config;

  SweepTurn(
      PostingCalls ozon,
      OzonAccounts accounts,
      PostingStore store,
      RereadQueue queue,
      Sweeps sweeps,
      OrderConfig config) {
    this.ozon = ozon;
    this.accounts = accounts;
    this.store = store;
    this.queue = queue;
    this.sweeps = sweeps;
    this.config = config.sweep();
  }

  /** What one page did. */
  private record Applied(
      List<Posting> after, List<PostingStore.Traced> changes, List<RereadQueue.Wish> wishes) {}

  /** Where the walk is; each page moves it. */
  private static final class Place {
    private volatile Turn turn;
    private volatile AskedAt asked;

    Place(Turn turn) {
      this.turn = turn;
      this.asked = new AskedAt(turn.askedAt());
    }

    void moved(Turn next) {
      turn = next;
      asked = new AskedAt(next.askedAt());
    }
  }

  Uni<Void> perform(Turn turn) {
    OzonAccount account = accounts.withId(turn.accountId()).orElse(null);
    if (account == null) {
      return postpone(turn, config.failedDelay(), "the account is gone");
    }
    SweepKind kind = SweepKind.of(turn.kind());
    Place at = new Place(turn);
    // Both versions of a list must have answered within the lease.
    Caller caller =
        Caller.sweep(account)
            .within(config.lease().multipliedBy(2).dividedBy(5))
            .telling(() -> at.asked.now());
    return Pages.each(
            turn.kind(),
            next -> kind.ask(ozon, caller, at.turn, next, config),
            turn.page(),
            page -> goOn(at, kind, account, page))
        .chain(walked -> {
          OzonFailure failure = OzonAnswer.failure(walked);
          return failure == null ? Uni.createFrom().voidItem() : onFailure(at.turn, failure);
        })
        .onFailure()
        .call(trouble -> postpone(at.turn, config.failedDelay(), "our database: " + trouble));
  }

  private Uni<Void> goOn(Place at, SweepKind kind, OzonAccount account, Page<OzonPosting> page) {
    Turn turn = at.turn;
    Instant askedAt = at.asked.at();
    return this.<Optional<Turn>>inTransaction(session ->
            apply(session, turn, askedAt, account, page)
                .chain(found -> advance(session, turn, kind, page, found)))
        .ifNoItem()
        .after(config.lease())
        .fail()
        .invoke(next -> next.ifPresent(at::moved))
        .replaceWithVoid();
  }

  private Uni<Optional<Turn>> advance(
      Mutiny.Session session, Turn turn, SweepKind kind, Page<OzonPosting> page, int found) {
    int seen = page.items().size();
    LOG.infof(
        "sweep kind=%s account=%d seen=%d found=%d last=%s",
        turn.kind(), turn.accountId(), seen, found, page.next() == null);
    if (page.next() == null) {
      return sweeps
          .finish(session, turn, seen, found, kind.every(config))
          .replaceWith(Optional.empty());
    }
    return sweeps
        .advance(session, turn, page.next(), seen, found, config.lease())
        .onItem()
        .transform(next -> Optional.of(next.orElseThrow(SweepTurn::takenOver)));
  }

  /** Rolls the page back: the replica that has the sweep now reads it itself. */
  private static IllegalStateException takenOver() {
    return new IllegalStateException("another replica has taken the sweep over");
  }

  private Uni<Integer> apply(
      Mutiny.Session session,
      Turn turn,
      Instant askedAt,
      OzonAccount account,
      Page<OzonPosting> page) {
    Map<PostingNumber, Observation> byNumber =
        page.items().stream()
            .map(Observation::of)
            .collect(Collectors.toMap(Observation::number, Function.identity(), (a, b) -> b));
    return store
        .lock(byNumber.keySet())
        .chain(stored -> {
          Applied applied = decide(turn, askedAt, account, byNumber.values(), stored);
          page.unreadable().forEach(error -> applied.wishes().addAll(unreadable(turn, error)));
          return store
              .save(session, applied.after(), applied.changes())
              .chain(() -> queue.want(session, applied.wishes()))
              .replaceWith(applied.changes().size());
        });
  }

  private static Applied decide(
      Turn turn,
      Instant askedAt,
      OzonAccount account,
      Iterable<Observation> answers,
      Map<PostingNumber, Posting> stored) {
    Applied applied = new Applied(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    TraceParent trace = TraceParent.parseOrStart(null);
    Cause cause = turn.watermark() == null ? Cause.FIRST_SYNC : Cause.SWEEP;
    for (Observation answer : answers) {
      PostingNumber number = answer.number();
      Posting known = stored.get(number);
      Posting before =
          known == null ? Posting.unseen(number, account.sellerId(), account.id()) : known;
      if (before.isAheadOf(answer) && !isSettled(before, answer)) {
        applied.wishes().add(wish(turn, number, trace));
        continue;
      }
      Posting.Step step = before.onRead(answer, askedAt, cause);
      applied.after().add(step.after());
      step.change()
          .ifPresent(change -> applied.changes().add(new PostingStore.Traced(change, trace)));
    }
    return applied;
  }

  /** Ozon was asked for the posting itself after that push, and said the same: Ozon wins. */
  private static boolean isSettled(Posting before, Observation answer) {
    return before.observedAt() != null
        && before.stateChangedAt() != null
        && before.observedAt().isAfter(before.stateChangedAt())
        && answer.status().equals(before.content().status());
  }

  /** The posting is read by itself; what stands in the way then is in its own row. */
  private static List<RereadQueue.Wish> unreadable(Turn turn, ItemError error) {
    LOG.errorf(
        "sweep kind=%s account=%d posting=%s cannot be read: %s",
        turn.kind(), turn.accountId(), error.item(), error.message());
    try {
      return List.of(wish(turn, new PostingNumber(error.item()), TraceParent.parseOrStart(null)));
    } catch (IllegalArgumentException noNumber) {
      return List.of();
    }
  }

  /** A list that lies behind a push is no answer: the posting itself is read. */
  private static RereadQueue.Wish wish(Turn turn, PostingNumber number, TraceParent trace) {
    return new RereadQueue.Wish(
        PostingRereads.KIND,
        number.value(),
        turn.accountId(),
        turn.askedAt(),
        true,
        trace.toString());
  }

  private Uni<Void> onFailure(Turn turn, OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled ->
          postpone(turn, throttled.retryAfter(), throttled.reason());
      case OzonFailure.Unavailable unavailable ->
          postpone(turn, config.failedDelay(), unavailable.reason());
      case OzonFailure.NotYet notYet -> postpone(turn, notYet.retryAfter(), notYet.reason());
      case OzonFailure.Missing missing -> forPeople(turn, missing);
      case OzonFailure.Refused refused -> again(turn, refused);
      case OzonFailure.Unreadable unreadable -> again(turn, unreadable);
      case OzonFailure.Gone gone -> forPeople(turn, gone);
    };
  }

  /** A place that Ozon no longer takes, such as an old cursor, must not hold the sweep for ever. */
  private Uni<Void> again(Turn turn, OzonFailure failure) {
    if (turn.page() == null) {
      return forPeople(turn, failure);
    }
    standsStill(turn, failure);
    return inTransaction(
        session -> sweeps.restart(session, turn, config.refusedDelay(), failure.reason()));
  }

  private Uni<Void> forPeople(Turn turn, OzonFailure failure) {
    standsStill(turn, failure);
    return postpone(turn, config.refusedDelay(), failure.reason());
  }

  private static void standsStill(Turn turn, OzonFailure failure) {
    LOG.errorf(
        "the sweep %s of account %d stands still: %s",
        turn.kind(), turn.accountId(), failure.reason());
  }

  private Uni<Void> postpone(Turn turn, Duration delay, String failure) {
    return inTransaction(session -> sweeps.postpone(session, turn, delay, failure));
  }

  private <T extends @Nullable Object> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
  }
}

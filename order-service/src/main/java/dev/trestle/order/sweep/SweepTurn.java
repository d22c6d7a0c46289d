package dev.trestle.order.sweep;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.Sweeps;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.order.reread.PostingRereads;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

  Uni<Void> perform(Turn turn) {
    OzonAccount account = accounts.withId(turn.accountId()).orElse(null);
    if (account == null) {
      return postpone(turn, config.failedDelay(), "the account is gone");
    }
    SweepKind kind = SweepKind.of(turn.kind());
    return kind.ask(ozon, Caller.sweep(account), turn, config)
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<Page<OzonPosting>> ok -> goOn(turn, kind, account, ok.value());
              case OzonAnswer.Failed<Page<OzonPosting>> failed -> onFailure(turn, failed.failure());
            });
  }

  private Uni<Void> goOn(Turn turn, SweepKind kind, OzonAccount account, Page<OzonPosting> page) {
    return this.<Optional<Turn>>inTransaction(session ->
            apply(session, turn, account, page.items())
                .chain(found -> advance(session, turn, kind, page, found)))
        .chain(next -> next.isEmpty() ? Uni.createFrom().voidItem() : perform(next.get()));
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
      Mutiny.Session session, Turn turn, OzonAccount account, List<OzonPosting> answers) {
    Map<PostingNumber, OzonPosting> byNumber =
        answers.stream()
            .collect(
                Collectors.toMap(OzonPosting::postingNumber, Function.identity(), (a, b) -> b));
    return store
        .lock(byNumber.keySet())
        .chain(stored -> {
          Applied applied = decide(turn, account, byNumber.values(), stored);
          return store
              .save(session, applied.after(), applied.changes())
              .chain(() -> queue.want(session, applied.wishes()))
              .replaceWith(applied.changes().size());
        });
  }

  private static Applied decide(
      Turn turn,
      OzonAccount account,
      Iterable<OzonPosting> answers,
      Map<PostingNumber, Posting> stored) {
    Applied applied = new Applied(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    TraceParent trace = TraceParent.parseOrStart(null);
    Cause cause = turn.watermark() == null ? Cause.FIRST_SYNC : Cause.SWEEP;
    for (OzonPosting answer : answers) {
      PostingNumber number = answer.postingNumber();
      Posting known = stored.get(number);
      Posting before =
          known == null ? Posting.unseen(number, account.sellerId(), account.id()) : known;
      if (before.isAheadOf(answer)) {
        applied.wishes().add(wish(turn, number, trace));
        continue;
      }
      Posting.Step step = before.onRead(answer, turn.askedAt(), cause);
      applied.after().add(step.after());
      step.change()
          .ifPresent(change -> applied.changes().add(new PostingStore.Traced(change, trace)));
    }
    return applied;
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
      case OzonFailure.Refused refused -> forPeople(turn, refused);
      case OzonFailure.Unreadable unreadable -> forPeople(turn, unreadable);
      case OzonFailure.Gone gone -> forPeople(turn, gone);
    };
  }

  private Uni<Void> forPeople(Turn turn, OzonFailure failure) {
    LOG.errorf(
        "the sweep %s of account %d stands still: %s",
        turn.kind(), turn.accountId(), failure.reason());
    return postpone(turn, config.refusedDelay(), failure.reason());
  }

  private Uni<Void> postpone(Turn turn, Duration delay, String failure) {
    return inTransaction(session -> sweeps.postpone(session, turn, delay, failure));
  }

  private <T extends @Nullable Object> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
  }
}

package dev.trestle.order.sweep;

import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.ExpectedPushes;
import dev.trestle.messaging.Sweeps;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** One sweep from where it stands to its end: asks with no transaction open, applies in one. */
@ApplicationScoped
class SweepTurn {

  private static final Logger LOG = Logger.getLogger(SweepTurn.class);

  /** A key without a role is refused for weeks: it need not be asked, and told, every minute. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(30);

  private final SweepKinds kinds;
  private final OzonAccounts accounts;
  private final Sweeps sweeps;
  private final ExpectedPushes pushes;
  private final SweepMeters meters;
  private final OrderConfig.Sweep config;

  SweepTurn(
      SweepKinds kinds,
      OzonAccounts accounts,
      Sweeps sweeps,
      ExpectedPushes pushes,
      SweepMeters meters,
      OrderConfig config) {
    this.kinds = kinds;
    this.accounts = accounts;
    this.sweeps = sweeps;
    this.pushes = pushes;
    this.meters = meters;
    this.config = config.sweep();
  }

  /** What a page did, and where the walk goes on. */
  private record Applied(Found found, Optional<Turn> next) {}

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
    Sweep<?> sweep = kinds.of(turn.kind()).orElse(null);
    return account == null || sweep == null
        ? postpone(turn, config.failedDelay(), "the account or the kind is gone")
        : walk(sweep, account, turn);
  }

  private <T> Uni<Void> walk(Sweep<T> sweep, OzonAccount account, Turn turn) {
    Place at = new Place(turn);
    // Both versions of a list must have answered within the lease.
    Caller caller =
        Caller.sweep(account)
            .within(config.lease().multipliedBy(2).dividedBy(5))
            .telling(() -> at.asked.now());
    return Pages.<T>each(
            turn.kind(),
            next -> sweep.ask(caller, at.turn, next),
            turn.page(),
            page -> goOn(at, sweep, account, page))
        .chain(walked -> {
          OzonFailure failure = OzonAnswer.failure(walked);
          return failure == null ? Uni.createFrom().voidItem() : onFailure(at.turn, failure);
        })
        .onFailure()
        .call(trouble -> postpone(at.turn, config.failedDelay(), "our database: " + trouble));
  }

  private <T> Uni<Void> goOn(Place at, Sweep<T> sweep, OzonAccount account, Page<T> page) {
    SweptPage<T> swept = new SweptPage<>(page, at.turn, account, at.asked.at());
    return Transactions.run(session ->
            sweep
                .apply(session, swept)
                .call(found -> expect(session, swept, found))
                .chain(found ->
                    advance(session, sweep, swept, found).map(next -> new Applied(found, next))))
        .ifNoItem()
        .after(config.lease())
        .fail()
        .invoke(applied -> {
          tell(swept, applied.found());
          applied.next().ifPresent(at::moved);
        })
        .replaceWithVoid();
  }

  /** What happened before the first walk was pushed before anybody listened. */
  private Uni<Void> expect(Mutiny.Session session, SweptPage<?> swept, Found found) {
    return swept.cause() == Cause.SWEEP
        ? pushes.expect(session, found.pushes())
        : Uni.createFrom().voidItem();
  }

  private <T> Uni<Optional<Turn>> advance(
      Mutiny.Session session, Sweep<T> sweep, SweptPage<T> swept, Found found) {
    Turn turn = swept.turn();
    String next = swept.page().next();
    var progress =
        new Sweeps.Progress(swept.page().items().size(), found.differences(), found.percent());
    if (next == null) {
      return sweeps.finish(session, turn, progress, sweep.every()).replaceWith(Optional.empty());
    }
    return sweeps
        .advance(session, turn, next, progress, config.lease())
        .onItem()
        .transform(moved -> Optional.of(moved.orElseThrow(SweepTurn::takenOver)));
  }

  /** Once it is committed: what was rolled back is not told. */
  private void tell(SweptPage<?> swept, Found found) {
    Turn turn = swept.turn();
    LOG.infof(
        "sweep kind=%s account=%d seen=%d found=%d last=%s",
        turn.kind(),
        turn.accountId(),
        swept.page().items().size(),
        found.differences(),
        swept.page().next() == null);
    swept.page().unreadable().forEach(error -> unreadable(turn, error));
    meters.found(turn, found.differences());
  }

  private static void unreadable(Turn turn, ItemError error) {
    LOG.errorf(
        "sweep kind=%s account=%d item=%s cannot be read: %s",
        turn.kind(), turn.accountId(), error.item(), error.message());
  }

  /** Rolls the page back: the replica that has the sweep now reads it itself. */
  private static IllegalStateException takenOver() {
    return new IllegalStateException("another replica has taken the sweep over");
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
    return Transactions.run(
        session -> sweeps.restart(session, turn, refusedDelay(turn), failure.reason()));
  }

  private Uni<Void> forPeople(Turn turn, OzonFailure failure) {
    standsStill(turn, failure);
    return postpone(turn, refusedDelay(turn), failure.reason());
  }

  /** Twice as long each time. */
  private Duration refusedDelay(Turn turn) {
    Duration delay = config.refusedDelay().multipliedBy(1L << Math.min(turn.failures(), 16));
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  private static void standsStill(Turn turn, OzonFailure failure) {
    LOG.errorf(
        "the sweep %s of account %d stands still: %s",
        turn.kind(), turn.accountId(), failure.reason());
  }

  private Uni<Void> postpone(Turn turn, Duration delay, String failure) {
    return Transactions.run(session -> sweeps.postpone(session, turn, delay, failure));
  }
}

package dev.trestle.sandbox.posting;

import static dev.trestle.sandbox.posting.PostingState.AWAITING_PACKAGING;
import static dev.trestle.sandbox.posting.PostingState.DELIVERED;
import static dev.trestle.sandbox.posting.PostingState.IN_CARRIAGE;
import static dev.trestle.sandbox.posting.PostingState.IN_PICKUP_POINT;
import static dev.trestle.sandbox.posting.PostingState.ON_WAY_TO_CITY;
import static dev.trestle.sandbox.posting.PostingState.PACKING;
import static dev.trestle.sandbox.posting.PostingState.TRANSFERRING_TO_DELIVERY;
import static dev.trestle.sandbox.posting.Scheme.FBO;
import static dev.trestle.sandbox.posting.Scheme.FBS;
import static dev.trestle.sandbox.posting.Scheme.RFBS;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets postings move on by themselves, one state with each step: those in a carriage, those a
 * delivery service integrated with Ozon carries, and those of FBO from their beginning. Postings
 * whose moves the seller tells stay where they are.
 */
public final class Journey {

  private static final Set<Scheme> ALL = Set.of(FBS, RFBS, FBO);

  /** A posting of FBS leaves with a carriage; the others need none. */
  private static final List<Step> STEPS =
      List.of(
          new Step(AWAITING_PACKAGING, PACKING, Set.of(FBO)),
          new Step(PACKING, TRANSFERRING_TO_DELIVERY, Set.of(FBO)),
          new Step(TRANSFERRING_TO_DELIVERY, ON_WAY_TO_CITY, Set.of(RFBS, FBO)),
          new Step(IN_CARRIAGE, ON_WAY_TO_CITY, Set.of(FBS)),
          new Step(ON_WAY_TO_CITY, IN_PICKUP_POINT, ALL),
          new Step(IN_PICKUP_POINT, DELIVERED, ALL));

  private final PostingStore store;
  private final PostingLife life;
  private final Timer timer;

  /** Grows with each new setting, so that the steps of the old one end. */
  private final AtomicInteger setting = new AtomicInteger();

  private volatile Duration step = Duration.ZERO;

  public Journey(PostingStore store, PostingLife life, Timer timer) {
    this.store = store;
    this.life = life;
    this.timer = timer;
  }

  /** Zero stops all movement, as at the start. */
  public void every(Duration wished) {
    step = wished;
    plan(setting.incrementAndGet());
  }

  public Duration step() {
    return step;
  }

  private void plan(int mine) {
    if (!step.isZero()) {
      timer.after(step, () -> move(mine));
    }
  }

  private void move(int mine) {
    if (mine != setting.get()) {
      return;
    }
    for (SellerId seller : store.sellers()) {
      List<Posting> waiting =
          store.listed(seller, Listing.ALL).filter(posting -> next(posting).isPresent()).toList();
      for (Posting posting : waiting) {
        next(posting)
            .ifPresent(state -> life.moveFrom(seller, posting.number(), posting.state(), state));
      }
    }
    plan(mine);
  }

  private static Optional<PostingState> next(Posting posting) {
    if (posting.traits().flow().toldBySeller()) {
      return Optional.empty();
    }
    PostingState state = posting.state();
    return STEPS.stream()
        .filter(step -> step.from() == state && step.schemes().contains(posting.scheme()))
        .map(Step::to)
        .findFirst();
  }

  private record Step(PostingState from, PostingState to, Set<Scheme> schemes) {}
}

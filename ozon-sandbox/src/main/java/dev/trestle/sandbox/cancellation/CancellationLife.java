package dev.trestle.sandbox.cancellation;

import dev.trestle.sandbox.posting.IllegalMove;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerShelf;
import dev.trestle.sandbox.time.Timer;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All applications to cancel, and the only place that decides them. */
public final class CancellationLife {

  private final SellerShelf<ConditionalCancellation> shelf = new SellerShelf<>(90_066_001L);
  private final PostingLife postings;
  private final Clock clock;
  private final Timer timer;

  public CancellationLife(PostingLife postings, Clock clock, Timer timer) {
    this.postings = postings;
    this.clock = clock;
    this.timer = timer;
  }

  public ConditionalCancellation apply(SellerId seller, CancellationWish wish) {
    ConditionalCancellation application =
        shelf.add(
            seller,
            id ->
                new ConditionalCancellation(
                    id, wish, clock.instant(), CancellationState.ON_APPROVAL, "", null));
    timer.after(
        ConditionalCancellation.TIME_TO_DECIDE, () -> approveUndecided(seller, application));
    return application;
  }

  /** The posting is cancelled first: if it cannot be, the application stays open. */
  void approve(SellerId seller, long id, String comment) {
    CancellationWish wish = open(seller, id).wish();
    try {
      postings.cancel(
          seller, wish.posting().number(), wish.reasonId(), wish.reason(), wish.initiator());
    } catch (IllegalMove illegal) {
      throw OzonErrors.conflict(String.valueOf(illegal.getMessage()));
    }
    decide(seller, id, CancellationState.APPROVED, comment);
  }

  void reject(SellerId seller, long id, String comment) {
    open(seller, id);
    decide(seller, id, CancellationState.REJECTED, comment);
  }

  Optional<ConditionalCancellation> find(SellerId seller, long id) {
    return shelf.find(seller, id);
  }

  public List<ConditionalCancellation> all(SellerId seller) {
    return shelf.all(seller);
  }

  List<ConditionalCancellation> after(SellerId seller, long id) {
    return shelf.after(seller, id);
  }

  public void reset() {
    shelf.clear();
  }

  /** Equality also tells an application from one that got the same id after a reset. */
  private void approveUndecided(SellerId seller, ConditionalCancellation application) {
    if (find(seller, application.id()).filter(application::equals).isEmpty()) {
      return;
    }
    try {
      approve(seller, application.id(), "");
    } catch (Refusal postingIsTooFar) {
      decide(seller, application.id(), CancellationState.REJECTED, "");
    }
  }

  private void decide(SellerId seller, long id, CancellationState decision, String comment) {
    shelf.change(seller, id, application -> application.decide(decision, comment, clock.instant()));
  }

  private ConditionalCancellation open(SellerId seller, long id) {
    ConditionalCancellation application =
        find(seller, id).orElseThrow(() -> OzonErrors.notFound("cancellation not found"));
    if (application.state() != CancellationState.ON_APPROVAL) {
      throw OzonErrors.conflict("cancellation " + id + " is not ON_APPROVAL");
    }
    return application;
  }
}

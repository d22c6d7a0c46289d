package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Creates, moves and cancels postings. Pushes are the caller's business. */
public final class PostingLife {

  private final PostingStore store;
  private final PostingMaker maker;
  private final Clock clock;

  public PostingLife(PostingStore store, long seed, Clock clock) {
    this.store = store;
    this.maker = new PostingMaker(seed);
    this.clock = clock;
  }

  /** Empty when the wished number is taken. */
  public Optional<Posting> create(SellerId seller, NewPosting wish) {
    Posting posting = maker.make(seller, wish, clock.instant());
    while (!store.add(posting)) {
      if (wish.number() != null) {
        return Optional.empty();
      }
      posting = maker.make(seller, wish, clock.instant());
    }
    return Optional.of(posting);
  }

  /** Moves a posting; empty when there is none. */
  public Optional<Posting> move(SellerId seller, String number, PostingState next) {
    return store.change(seller, number, posting -> checked(posting, next).move(next, now(), null));
  }

  /** Cancels a posting; empty when there is none. */
  public Optional<Posting> cancel(SellerId seller, String number, long reasonId, String message) {
    return store.change(
        seller,
        number,
        posting ->
            checked(posting, PostingState.CANCELLED)
                .move(
                    PostingState.CANCELLED,
                    now(),
                    new Cancellation(reasonId, message, posting.state().handedOver())));
  }

  /** Forgets every posting and starts the sequences of made-up values again. */
  public void reset() {
    store.clear();
    maker.reset();
  }

  private Instant now() {
    return clock.instant();
  }

  private static Posting checked(Posting posting, PostingState next) {
    if (!posting.state().mayBecome(next)) {
      throw new IllegalMove(posting.state(), next);
    }
    return posting;
  }
}

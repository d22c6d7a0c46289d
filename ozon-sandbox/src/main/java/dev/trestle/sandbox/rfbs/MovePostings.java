package dev.trestle.sandbox.rfbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.time.Timer;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * POST /v2/fbs/posting/delivering, last-mile, delivered and sent-by-seller: the seller tells how
 * far a posting is. Accepted at once, done a little later; each posting has its own outcome.
 */
final class MovePostings implements OzonMethod {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Ozon takes the seller's word for it after a while; how long is not documented. */
  private static final Duration CONFIRMATION = Duration.ofSeconds(10);

  private final PostingStore store;
  private final PostingLife life;
  private final Timer timer;
  private final SellersMove move;

  MovePostings(PostingStore store, PostingLife life, Timer timer, SellersMove move) {
    this.store = store;
    this.life = life;
    this.timer = timer;
    this.move = move;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    List<String> numbers = request.texts("posting_number");
    new Validation("FbsPostingMoveStatusRequest")
        .require(!numbers.isEmpty(), "PostingNumber", "value must contain at least 1 item(s)");
    PerPosting answer = new PerPosting();
    numbers.forEach(number -> answer.add(number, begin(seller, number)));
    return answer.reply();
  }

  private String begin(SellerId seller, String number) {
    Optional<Posting> posting = store.find(seller, number);
    if (posting.isEmpty() || posting.get().scheme() == Scheme.FBO) {
      return PostingErrors.NOT_FOUND;
    }
    if (!posting.get().traits().flow().toldBySeller()) {
      return PostingErrors.INCORRECT_TPL_INTEGRATION_TYPE;
    }
    PostingState state = posting.get().state();
    if (state.cancelled()) {
      return PostingErrors.ALREADY_CANCELLED;
    }
    if (!move.startsFrom(state)) {
      return PostingErrors.TRANSITION_IS_NOT_POSSIBLE;
    }
    timer.after(PAUSE, () -> end(seller, number, state));
    return "";
  }

  private void end(SellerId seller, String number, PostingState from) {
    life.moveFrom(seller, number, from, move.to());
    if (move == SellersMove.DELIVERED) {
      timer.after(
          CONFIRMATION, () -> life.moveFrom(seller, number, move.to(), PostingState.DELIVERED));
    }
  }
}

package dev.trestle.order.cancel;

import dev.trestle.order.cancel.Cancelling.Progress;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.cancel.CancelCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Cancels a posting, or products of it. */
@ApplicationScoped
class CancelKind implements CommandKind<CancelRequest, Progress> {

  static final String NAME = "cancel";

  private final CancelCalls ozon;
  private final PostingReads postings;

  CancelKind(CancelCalls ozon, PostingReads postings) {
    this.ozon = ozon;
    this.postings = postings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<CancelRequest> intentType() {
    return CancelRequest.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(CancelRequest intent) {
    return Progress.NONE;
  }

  @Override
  public String firstStage() {
    return Cancelling.CHECK;
  }

  @Override
  public Map<String, Stage<CancelRequest, Progress>> stages() {
    return Map.of(
        Cancelling.CHECK, new Stage.Read<>(this::check),
        Cancelling.CANCEL, new Stage.Write<>(false, this::cancel, this::settle),
        Cancelling.FOLLOW, new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<Progress>>> check(Turn<CancelRequest, Progress> turn) {
    return postings
        .before(turn, turn.posting())
        .map(answer -> answer.map(posting -> Cancelling.begin(posting, turn.intent())));
  }

  private Uni<OzonAnswer<Move<Progress>>> cancel(Turn<CancelRequest, Progress> turn) {
    CancelRequest request = turn.intent();
    Uni<OzonAnswer<Accepted>> cancelled =
        request.products().isEmpty()
            ? ozon.cancel(turn.caller(), turn.posting(), request.cause())
            : ozon.cancelProducts(
                turn.caller(), turn.posting(), request.products(), request.cause());
    return cancelled.map(
        answer -> answer.map(accepted -> new Move.Next<>(Cancelling.FOLLOW, turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<Progress>>> settle(Turn<CancelRequest, Progress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer ->
            answer.map(posting -> Cancelling.settle(posting, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Move<Progress>>> follow(Turn<CancelRequest, Progress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer ->
            answer.map(posting -> Cancelling.follow(posting, turn.intent(), turn.progress())));
  }
}

package dev.trestle.order.ship;

import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.rfbs.RfbsCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Tells Ozon of an rFBS posting its tracking number, and that the carrier has it. */
@ApplicationScoped
class HandoverKind implements CommandKind<HandoverOrder, HandoverProgress> {

  static final String NAME = "hand-over";

  private final RfbsCalls ozon;
  private final PostingReads postings;

  HandoverKind(RfbsCalls ozon, PostingReads postings) {
    this.ozon = ozon;
    this.postings = postings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<HandoverOrder> intentType() {
    return HandoverOrder.class;
  }

  @Override
  public Class<HandoverProgress> progressType() {
    return HandoverProgress.class;
  }

  @Override
  public HandoverProgress begin(HandoverOrder intent) {
    return new HandoverProgress(false);
  }

  @Override
  public String firstStage() {
    return HandingOver.CHECK;
  }

  /** The move is not told again: Ozon shows it late, and refuses the same one meanwhile. */
  @Override
  public Map<String, Stage<HandoverOrder, HandoverProgress>> stages() {
    return Map.of(
        HandingOver.CHECK,
        new Stage.Read<>(this::check),
        HandingOver.TRACK,
        new Stage.Write<>(true, this::track, this::settleTrack),
        HandingOver.TELL,
        new Stage.Write<>(false, this::tell, this::settleTell),
        HandingOver.FOLLOW,
        new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<HandoverProgress>>> check(
      Turn<HandoverOrder, HandoverProgress> turn) {
    return postings
        .before(turn, turn.posting())
        .map(answer -> answer.map(posting -> HandingOver.begin(posting, turn.intent())));
  }

  private Uni<OzonAnswer<Move<HandoverProgress>>> track(
      Turn<HandoverOrder, HandoverProgress> turn) {
    String number = String.valueOf(turn.intent().trackingNumber());
    return ozon.setTrackingNumbers(turn.caller(), Map.of(turn.posting(), number))
        .map(
            answer -> answer.map(done -> HandingOver.onAnswer(done, next(HandingOver.TELL, turn))));
  }

  private Uni<OzonAnswer<Settlement<HandoverProgress>>> settleTrack(
      Turn<HandoverOrder, HandoverProgress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer -> answer.map(posting -> HandingOver.onTracking(posting, turn.intent())));
  }

  private Uni<OzonAnswer<Move<HandoverProgress>>> tell(Turn<HandoverOrder, HandoverProgress> turn) {
    return ozon.delivering(turn.caller(), Set.of(turn.posting()))
        .map(answer ->
            answer.map(done -> HandingOver.onAnswer(done, next(HandingOver.FOLLOW, turn))));
  }

  private Uni<OzonAnswer<Settlement<HandoverProgress>>> settleTell(
      Turn<HandoverOrder, HandoverProgress> turn) {
    return postings.after(turn, turn.posting()).map(answer -> answer.map(HandingOver::onTelling));
  }

  private Uni<OzonAnswer<Move<HandoverProgress>>> follow(
      Turn<HandoverOrder, HandoverProgress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer -> answer.map(posting -> HandingOver.follow(posting, turn.progress())));
  }

  private static Move<HandoverProgress> next(
      String stage, Turn<HandoverOrder, HandoverProgress> turn) {
    return new Move.Next<>(stage, turn.progress());
  }
}

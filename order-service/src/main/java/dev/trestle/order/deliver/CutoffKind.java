package dev.trestle.order.deliver;

import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.rfbs.RfbsCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Sets the cut-off of a posting; setting the same one again changes nothing. */
@ApplicationScoped
class CutoffKind implements CommandKind<CutoffRequest, CutoffKind.Progress> {

  static final String NAME = "cutoff";
  private static final String SEND = "send";
  private static final String FOLLOW = "follow";

  private final RfbsCalls ozon;
  private final PostingReads postings;

  CutoffKind(RfbsCalls ozon, PostingReads postings) {
    this.ozon = ozon;
    this.postings = postings;
  }

  /** Nothing is kept. */
  record Progress() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<CutoffRequest> intentType() {
    return CutoffRequest.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(CutoffRequest intent) {
    return new Progress();
  }

  @Override
  public String firstStage() {
    return SEND;
  }

  @Override
  public Map<String, Stage<CutoffRequest, Progress>> stages() {
    return Map.of(
        SEND, new Stage.Write<>(true, this::send, this::settle),
        FOLLOW, new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<Progress>>> send(Turn<CutoffRequest, Progress> turn) {
    return ozon.setCutoff(turn.caller(), turn.posting(), turn.intent().cutoff())
        .map(answer -> answer.map(accepted -> new Move.Next<>(FOLLOW, turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<Progress>>> settle(Turn<CutoffRequest, Progress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer ->
            answer.map(posting ->
                shows(turn, posting)
                    ? new Settlement.Clear<>(new Move.Next<>(FOLLOW, turn.progress()))
                    : new Settlement.NotSeen<>()));
  }

  private Uni<OzonAnswer<Move<Progress>>> follow(Turn<CutoffRequest, Progress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer ->
            answer.map(posting ->
                shows(turn, posting)
                    ? new Move.Done<Progress>(turn.intent())
                    : new Move.Again<>(null, "Ozon does not show it yet", turn.progress())));
  }

  private static boolean shows(Turn<CutoffRequest, Progress> turn, OzonPosting posting) {
    return turn.intent().cutoff().equals(posting.dates().shipmentDate());
  }
}

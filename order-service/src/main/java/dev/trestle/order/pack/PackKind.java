package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.pack.PackCalls;
import dev.trestle.ozon.pack.Restrictions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Packs a posting: looks at it, tells Ozon what it requires ({@link Preparing}), asks Ozon to pack,
 * and follows what comes of it.
 */
@ApplicationScoped
class PackKind implements CommandKind<PackRequest, PackProgress> {

  static final String NAME = "pack";

  private final PackCalls ozon;
  private final Preparing preparing;
  private final PostingReads postings;

  PackKind(PackCalls ozon, Preparing preparing, PostingReads postings) {
    this.ozon = ozon;
    this.preparing = preparing;
    this.postings = postings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<PackRequest> intentType() {
    return PackRequest.class;
  }

  @Override
  public Class<PackProgress> progressType() {
    return PackProgress.class;
  }

  @Override
  public PackProgress begin(PackRequest intent) {
    return PackProgress.NONE;
  }

  @Override
  public String firstStage() {
    return PackPlan.CHECK;
  }

  @Override
  public Map<String, Stage<PackRequest, PackProgress>> stages() {
    return Map.of(
        PackPlan.CHECK, new Stage.Read<>(preparing::check),
        PackPlan.COUNTRY, new Stage.Write<>(true, preparing::tellCountry, preparing::settleCountry),
        PackPlan.VALIDATE, new Stage.Read<>(preparing::validate),
        PackPlan.EXEMPLARS,
            new Stage.Write<>(true, preparing::tellExemplars, preparing::settleExemplars),
        PackPlan.STATUS, new Stage.Read<>(preparing::status),
        PackPlan.BOXES, new Stage.Write<>(true, this::tellBoxes, preparing::settleBoxes),
        Packing.SHIP, new Stage.Write<>(false, this::ship, this::settle),
        Packing.FOLLOW, new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> tellBoxes(Turn<PackRequest, PackProgress> turn) {
    return explained(turn, preparing.tellBoxes(turn));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> ship(Turn<PackRequest, PackProgress> turn) {
    PackProgress progress = turn.progress();
    Uni<OzonAnswer<List<PostingNumber>>> packed =
        turn.intent().part()
            ? ozon.shipPart(turn.caller(), turn.posting(), progress.packages().getFirst())
                .map(answer -> answer.map(List::of))
            : ozon.ship(turn.caller(), turn.posting(), progress.packages());
    return explained(
        turn,
        packed.map(answer ->
            answer.map(numbers -> new Move.Next<>(Packing.FOLLOW, progress.with(numbers)))));
  }

  /** A refusal for size, weight or price says little without the limits. */
  private Uni<OzonAnswer<Move<PackProgress>>> explained(
      Turn<PackRequest, PackProgress> turn, Uni<OzonAnswer<Move<PackProgress>>> answer) {
    return answer.chain(said -> {
      if (!(OzonAnswer.failure(said) instanceof OzonFailure.Refused refused)
          || CommandFailure.refused(refused.code(), refused.message()).status() == 409) {
        return Uni.createFrom().item(said);
      }
      return ozon.restrictions(turn.caller(), turn.posting()).map(found -> refused(refused, found));
    });
  }

  private static OzonAnswer<Move<PackProgress>> refused(
      OzonFailure.Refused refused, OzonAnswer<Restrictions> found) {
    return found instanceof OzonAnswer.Ok<Restrictions> ok
        ? new OzonAnswer.Ok<>(
            new Move.Failed<>(
                CommandFailure.refused(
                    refused.code(),
                    refused.message(),
                    PackPlan.json(Map.of("restrictions", ok.value())))))
        : new OzonAnswer.Failed<>(refused);
  }

  private Uni<OzonAnswer<Settlement<PackProgress>>> settle(Turn<PackRequest, PackProgress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer -> answer.map(posting -> Packing.settle(posting, turn.progress())));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> follow(Turn<PackRequest, PackProgress> turn) {
    PackProgress progress = turn.progress();
    return rest(turn)
        .chain(() -> postings.after(turn, progress.packed()))
        .map(answer -> answer.map(found -> Packing.follow(found, progress, turn.attempt())));
  }

  /** What is left of a posting that was packed in part has changed too. */
  private Uni<Void> rest(Turn<PackRequest, PackProgress> turn) {
    return turn.intent().part() && turn.attempt() == 0
        ? postings.after(turn, turn.posting()).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}

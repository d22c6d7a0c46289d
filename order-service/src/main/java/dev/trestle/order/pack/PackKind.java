package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.pack.PackCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Packs a posting: looks at it, asks Ozon to pack, and follows what comes of it. */
@ApplicationScoped
class PackKind implements CommandKind<PackRequest, PackProgress> {

  static final String NAME = "pack";
  private static final String CHECK = "check";

  private final PackCalls ozon;
  private final PostingReads postings;

  PackKind(PackCalls ozon, PostingReads postings) {
    this.ozon = ozon;
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
    return CHECK;
  }

  @Override
  public Map<String, Stage<PackRequest, PackProgress>> stages() {
    return Map.of(
        CHECK,
        new Stage.Read<>(this::check),
        Packing.SHIP,
        new Stage.Write<>(false, this::ship, this::settle),
        Packing.FOLLOW,
        new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> check(Turn<PackRequest, PackProgress> turn) {
    return postings
        .before(turn, turn.posting())
        .map(answer -> answer.map(posting -> Packing.begin(posting, turn.intent())));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> ship(Turn<PackRequest, PackProgress> turn) {
    PackProgress progress = turn.progress();
    Uni<OzonAnswer<List<PostingNumber>>> packed =
        turn.intent().part()
            ? ozon.shipPart(turn.caller(), turn.posting(), progress.packages().getFirst())
                .map(answer -> answer.map(List::of))
            : ozon.ship(turn.caller(), turn.posting(), progress.packages());
    return packed.map(
        answer -> answer.map(numbers -> new Move.Next<>(Packing.FOLLOW, progress.with(numbers))));
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

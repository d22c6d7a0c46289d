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
import dev.trestle.ozon.pack.SplitPosting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a posting without packing it, and makes its children known. */
@ApplicationScoped
class SplitKind implements CommandKind<SplitRequest, PackProgress> {

  static final String NAME = "split";
  private static final String SPLIT = "split";

  private final PackCalls ozon;
  private final PostingReads postings;

  SplitKind(PackCalls ozon, PostingReads postings) {
    this.ozon = ozon;
    this.postings = postings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<SplitRequest> intentType() {
    return SplitRequest.class;
  }

  @Override
  public Class<PackProgress> progressType() {
    return PackProgress.class;
  }

  @Override
  public PackProgress begin(SplitRequest intent) {
    return PackProgress.NONE;
  }

  @Override
  public String firstStage() {
    return PackPlan.CHECK;
  }

  @Override
  public Map<String, Stage<SplitRequest, PackProgress>> stages() {
    return Map.of(
        PackPlan.CHECK,
        new Stage.Read<>(this::check),
        SPLIT,
        new Stage.Write<>(false, this::split, this::settle),
        Packing.FOLLOW,
        new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> check(Turn<SplitRequest, PackProgress> turn) {
    return postings
        .before(turn, turn.posting())
        .map(answer ->
            answer.map(posting -> {
              Move<PackProgress> ruledOut = Packing.ruledOut(posting);
              return ruledOut == null
                  ? new Move.Next<>(SPLIT, turn.progress().with(Packing.before(posting)))
                  : ruledOut;
            }));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> split(Turn<SplitRequest, PackProgress> turn) {
    return ozon.split(turn.caller(), turn.posting(), turn.intent().products())
        .map(answer ->
            answer.map(
                split -> new Move.Next<>(Packing.FOLLOW, turn.progress().with(numbers(split)))));
  }

  private Uni<OzonAnswer<Settlement<PackProgress>>> settle(Turn<SplitRequest, PackProgress> turn) {
    return postings
        .after(turn, turn.posting())
        .map(answer -> answer.map(posting -> Splitting.settle(posting, turn.progress())));
  }

  private Uni<OzonAnswer<Move<PackProgress>>> follow(Turn<SplitRequest, PackProgress> turn) {
    return postings
        .after(turn, turn.progress().packed())
        .map(answer -> answer.map(found -> Splitting.follow(found, turn.progress())));
  }

  private static List<PostingNumber> numbers(SplitPosting split) {
    List<PostingNumber> numbers = new ArrayList<>(List.of(split.parent().postingNumber()));
    split.parts().forEach(part -> numbers.add(part.postingNumber()));
    return numbers.stream().distinct().toList();
  }
}

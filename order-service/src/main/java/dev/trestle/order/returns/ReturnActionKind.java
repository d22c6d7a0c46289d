package dev.trestle.order.returns;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.ReturnKey;
import dev.trestle.order.command.CommandFindings;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.order.returns.Deciding.Progress;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.returns.ReturnId;
import dev.trestle.ozon.returns.RfbsReturn;
import dev.trestle.ozon.returns.RfbsReturnCalls;
import dev.trestle.ozon.returns.RfbsReturnQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Does what the seller decides about a return request of an rFBS buyer. What came of it is read
 * from the list of its posting: one request alone is told without its group and its money.
 */
@ApplicationScoped
class ReturnActionKind implements CommandKind<ReturnDecision, Progress> {

  static final String NAME = "return-action";

  private final RfbsReturnCalls ozon;
  private final CommandFindings findings;

  ReturnActionKind(RfbsReturnCalls ozon, CommandFindings findings) {
    this.ozon = ozon;
    this.findings = findings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<ReturnDecision> intentType() {
    return ReturnDecision.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(ReturnDecision intent) {
    return Progress.NONE;
  }

  @Override
  public String firstStage() {
    return Deciding.CHECK;
  }

  @Override
  public Map<String, Stage<ReturnDecision, Progress>> stages() {
    return Map.of(
        Deciding.CHECK, new Stage.Read<>(this::check),
        Deciding.ACT, new Stage.Write<>(false, this::act, this::settle),
        Deciding.FOLLOW, new Stage.Follow<>(this::follow));
  }

  /** The sweep reads returns again. */
  @Override
  public List<String> readable(List<String> subjects) {
    return List.of();
  }

  private Uni<OzonAnswer<Move<Progress>>> check(Turn<ReturnDecision, Progress> turn) {
    return ozon.get(turn.caller(), id(turn))
        .map(answer -> answer.map(detail -> Deciding.begin(detail, turn.intent())));
  }

  private Uni<OzonAnswer<Move<Progress>>> act(Turn<ReturnDecision, Progress> turn) {
    int action = Objects.requireNonNull(turn.progress().actionId());
    return ozon.act(turn.caller(), id(turn), turn.intent().asked(action))
        .map(answer -> answer.map(accepted -> new Move.Next<>(Deciding.FOLLOW, turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<Progress>>> settle(Turn<ReturnDecision, Progress> turn) {
    return read(turn)
        .map(answer ->
            answer.map(request -> Deciding.settle(request, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Move<Progress>>> follow(Turn<ReturnDecision, Progress> turn) {
    return read(turn)
        .map(answer ->
            answer.map(request -> Deciding.follow(request, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<RfbsReturn>> read(Turn<ReturnDecision, Progress> turn) {
    PostingNumber posting = Objects.requireNonNull(turn.progress().posting());
    RfbsReturnQuery query = new RfbsReturnQuery(List.of(), posting, null, null);
    return ozon.list(turn.caller(), query, null)
        .map(answer -> answer.map(page -> page.items().stream().filter(is(id(turn))).toList()))
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Failed<List<RfbsReturn>> failed ->
                  Uni.createFrom().item(new OzonAnswer.Failed<>(failed.failure()));
              case OzonAnswer.Ok<List<RfbsReturn>> ok -> found(turn, ok.value());
            });
  }

  private Uni<OzonAnswer<RfbsReturn>> found(
      Turn<ReturnDecision, Progress> turn, List<RfbsReturn> requests) {
    if (requests.isEmpty()) {
      String missing = "the list of posting " + turn.progress().posting() + " leaves it out";
      return Uni.createFrom().item(new OzonAnswer.Failed<>(new OzonFailure.Missing(missing)));
    }
    RfbsReturn request = requests.getFirst();
    return findings
        .after(turn, Returns.KIND, ReturnFacts.of(turn.account().sellerId(), request))
        .replaceWith(new OzonAnswer.Ok<>(request));
  }

  private static Predicate<RfbsReturn> is(ReturnId id) {
    return request -> request.id().equals(id);
  }

  private static ReturnId id(Turn<ReturnDecision, Progress> turn) {
    return new ReturnId(new ReturnKey(turn.command().subjects().getFirst()).number());
  }
}

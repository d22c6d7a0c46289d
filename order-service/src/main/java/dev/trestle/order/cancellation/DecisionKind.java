package dev.trestle.order.cancellation;

import dev.trestle.contracts.order.CancellationSnapshot;
import dev.trestle.order.cancellation.Deciding.Progress;
import dev.trestle.order.command.CommandFindings;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.cancellation.CancellationCalls;
import dev.trestle.ozon.cancellation.CancellationQuery;
import dev.trestle.ozon.cancellation.ConditionalCancellation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides on an application to cancel. Ozon has no method that tells one application: it is read
 * from the list of its posting.
 */
@ApplicationScoped
class DecisionKind implements CommandKind<Decision, Progress> {

  static final String NAME = "cancellation-decision";

  private final CancellationCalls ozon;
  private final CommandFindings findings;

  DecisionKind(CancellationCalls ozon, CommandFindings findings) {
    this.ozon = ozon;
    this.findings = findings;
  }

  /** What a command about an application is about: the posting waits for the decision too. */
  static List<String> subjects(CancellationSnapshot application) {
    return List.of(application.postingNumber().value(), "cancellation " + application.key());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<Decision> intentType() {
    return Decision.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(Decision intent) {
    return new Progress();
  }

  @Override
  public String firstStage() {
    return Deciding.CHECK;
  }

  @Override
  public Map<String, Stage<Decision, Progress>> stages() {
    return Map.of(
        Deciding.CHECK, new Stage.Read<>(this::check),
        Deciding.DECIDE, new Stage.Write<>(false, this::decide, this::settle),
        Deciding.FOLLOW, new Stage.Follow<>(this::follow));
  }

  /** The sweep reads applications again. */
  @Override
  public List<String> readable(List<String> subjects) {
    return subjects.subList(0, 1);
  }

  private Uni<OzonAnswer<Move<Progress>>> check(Turn<Decision, Progress> turn) {
    return read(turn, false).map(answer -> answer.map(Deciding::begin));
  }

  private Uni<OzonAnswer<Move<Progress>>> decide(Turn<Decision, Progress> turn) {
    Decision decision = turn.intent();
    Uni<OzonAnswer<Accepted>> decided =
        switch (decision.choice()) {
          case APPROVE ->
              ozon.approve(turn.caller(), decision.cancellationId(), decision.comment());
          case REJECT -> ozon.reject(turn.caller(), decision.cancellationId(), decision.comment());
        };
    return decided.map(
        answer -> answer.map(accepted -> new Move.Next<>(Deciding.FOLLOW, turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<Progress>>> settle(Turn<Decision, Progress> turn) {
    return read(turn, true)
        .map(answer ->
            answer.map(application -> Deciding.settle(application, turn.intent().choice())));
  }

  private Uni<OzonAnswer<Move<Progress>>> follow(Turn<Decision, Progress> turn) {
    return read(turn, true)
        .map(answer ->
            answer.map(application -> Deciding.follow(application, turn.intent().choice())));
  }

  private Uni<OzonAnswer<ConditionalCancellation>> read(
      Turn<Decision, Progress> turn, boolean after) {
    Decision decision = turn.intent();
    CancellationQuery query = new CancellationQuery("ALL", Set.of(), List.of(decision.posting()));
    return ozon.list(turn.caller(), query, null)
        .map(answer ->
            answer.map(page ->
                page.items().stream()
                    .filter(each -> each.id().equals(decision.cancellationId()))
                    .findFirst()))
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Failed<Optional<ConditionalCancellation>> failed ->
                  Uni.createFrom().item(new OzonAnswer.Failed<>(failed.failure()));
              case OzonAnswer.Ok<Optional<ConditionalCancellation>> ok ->
                  ok.value()
                      .map(application -> apply(turn, application, after))
                      .orElseGet(() -> Uni.createFrom().item(missing(decision)));
            });
  }

  private Uni<OzonAnswer<ConditionalCancellation>> apply(
      Turn<Decision, Progress> turn, ConditionalCancellation application, boolean after) {
    CancellationSnapshot content = Cancellations.of(turn.account().sellerId(), application);
    Uni<Void> applied =
        after
            ? findings.after(turn, Cancellations.KIND, content)
            : findings.before(turn, Cancellations.KIND, content);
    return applied.replaceWith(new OzonAnswer.Ok<>(application));
  }

  private static OzonAnswer<ConditionalCancellation> missing(Decision decision) {
    return new OzonAnswer.Failed<>(
        new OzonFailure.Missing(
            "the list of posting " + decision.posting() + " leaves the application out"));
  }
}

package dev.trestle.order.label;

import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.file.OzonFiles;
import dev.trestle.ozon.label.LabelCalls;
import dev.trestle.ozon.label.LabelProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Prints labels: orders them, waits for those that are not ready, and keeps the file. */
@ApplicationScoped
class LabelKind implements CommandKind<LabelOrder, PrintState> {

  static final String NAME = "labels";

  private final LabelCalls ozon;
  private final OzonFiles files;
  private final LabelFiles kept;

  LabelKind(LabelCalls ozon, OzonFiles files, LabelFiles kept) {
    this.ozon = ozon;
    this.files = files;
    this.kept = kept;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<LabelOrder> intentType() {
    return LabelOrder.class;
  }

  @Override
  public Class<PrintState> progressType() {
    return PrintState.class;
  }

  @Override
  public PrintState begin(LabelOrder intent) {
    return PrintState.NONE;
  }

  @Override
  public String firstStage() {
    return Printing.ORDER;
  }

  @Override
  public Map<String, Stage<LabelOrder, PrintState>> stages() {
    return Map.of(
        Printing.ORDER,
        new Stage.Write<>(true, this::order, this::settle),
        Printing.PRINT,
        new Stage.Follow<>(this::print),
        Printing.WAIT,
        new Stage.Follow<>(this::await));
  }

  private Uni<OzonAnswer<Move<PrintState>>> order(Turn<LabelOrder, PrintState> turn) {
    PrintState state = turn.progress();
    return ozon.order(turn.caller(), state.asked(turn.intent()))
        .map(answer -> Printing.onOrdered(answer, turn.intent(), state, isLate(turn)));
  }

  /** Ozon shows no tasks. One that nobody waits for does no harm, so it is ordered anew. */
  private Uni<OzonAnswer<Settlement<PrintState>>> settle(Turn<LabelOrder, PrintState> turn) {
    return Uni.createFrom().item(new OzonAnswer.Ok<>(new Settlement.NotSeen<>()));
  }

  private Uni<OzonAnswer<Move<PrintState>>> await(Turn<LabelOrder, PrintState> turn) {
    return at(Printing.onWait(turn.intent(), turn.progress(), turn.attempt()));
  }

  private Uni<OzonAnswer<Move<PrintState>>> print(Turn<LabelOrder, PrintState> turn) {
    return ozon.progress(turn.caller(), turn.progress().printed())
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<LabelProgress> ok -> decide(turn, ok.value());
              case OzonAnswer.Failed<LabelProgress>(OzonFailure.Missing missing) ->
                  at(anew(turn, turn.progress(), missing.reason()));
              case OzonAnswer.Failed<LabelProgress>(var failure) ->
                  Uni.createFrom().item(new OzonAnswer.Failed<>(failure));
            });
  }

  private Uni<OzonAnswer<Move<PrintState>>> decide(
      Turn<LabelOrder, PrintState> turn, LabelProgress progress) {
    return switch (Printing.onProgress(progress, turn.intent(), turn.progress(), isLate(turn))) {
      case Printing.Decision.Go go -> at(go.move());
      case Printing.Decision.Fetch fetch -> fetch(turn, progress, fetch.state());
    };
  }

  private Uni<OzonAnswer<Move<PrintState>>> fetch(
      Turn<LabelOrder, PrintState> turn, LabelProgress progress, PrintState state) {
    URI address = progress.file();
    if (address == null) {
      return at(anew(turn, state, "Ozon names no file"));
    }
    return files
        .download(address)
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<OzonFile> ok ->
                  kept.keep(turn.command().id(), ok.value()).chain(() -> at(done(turn, state)));
              case OzonAnswer.Failed<OzonFile>(var failure) ->
                  at(anew(turn, state, failure.reason()));
            });
  }

  private static Move<PrintState> done(Turn<LabelOrder, PrintState> turn, PrintState state) {
    int all = turn.intent().postingNumbers().size();
    return new Move.Done<>(
        new LabelOutcome(
            "/api/v1/labels/" + turn.command().id() + ".pdf",
            all - state.unready().size(),
            state.unready()));
  }

  /** A file lives minutes; another print brings another. */
  private static Move<PrintState> anew(
      Turn<LabelOrder, PrintState> turn, PrintState state, String why) {
    return isLate(turn)
        ? new Move.Failed<>(CommandFailure.conflict("The labels cannot be fetched: " + why, true))
        : new Move.Next<>(Printing.ORDER, state.printingAll());
  }

  private static boolean isLate(Turn<LabelOrder, PrintState> turn) {
    Integer minutes = turn.intent().waitMinutes();
    Instant deadline =
        turn.command().createdAt().plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
    return !turn.command().now().isBefore(deadline);
  }

  private static Uni<OzonAnswer<Move<PrintState>>> at(Move<PrintState> move) {
    return Uni.createFrom().item(new OzonAnswer.Ok<>(move));
  }
}

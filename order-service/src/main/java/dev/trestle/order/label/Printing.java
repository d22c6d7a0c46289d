package dev.trestle.order.label;

import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.label.LabelProgress;
import dev.trestle.ozon.label.LabelTask;
import java.time.Duration;
import java.util.List;

/**
 * Decides on prints by what Ozon says of them. The postings that a task leaves out are asked for
 * alone until they are ready; then one task prints all, so that there is one file and nothing to be
 * put together. Pure.
 */
final class Printing {

  static final String ORDER = "order";
  static final String PRINT = "print";
  static final String WAIT = "wait";

  /** Ozon prints some hundred labels in a second or two. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /** Labels are ready 45 to 60 s after packing. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(15);

  /** Ozon's word where it can print none of them: not packed, or packed a moment ago. */
  private static final String NONE_READY = "NO_POSTINGS_FOR_BATCH_DOWNLOAD";

  private Printing() {}

  /** The task is ordered, or nothing is ready yet. */
  static OzonAnswer<Move<PrintState>> onOrdered(
      OzonAnswer<List<LabelTask>> answer, LabelOrder order, PrintState state, boolean late) {
    OzonFailure failure = OzonAnswer.failure(answer);
    boolean noneReady =
        failure instanceof OzonFailure.NotYet
            || failure instanceof OzonFailure.Refused refused
                && (refused.code() + refused.message()).contains(NONE_READY);
    return failure != null && noneReady
        ? new OzonAnswer.Ok<>(onNone(failure.reason(), order, state, late))
        : answer.map(tasks -> begin(tasks, order, state));
  }

  private static Move<PrintState> begin(List<LabelTask> tasks, LabelOrder order, PrintState state) {
    LabelSize size = order.size() == null ? LabelSize.BIG : order.size();
    return size.among(tasks)
        .<Move<PrintState>>map(task -> new Move.Next<>(PRINT, state.in(task)))
        .orElseGet(() ->
            new Move.Failed<>(
                CommandFailure.conflict("Ozon prints no " + size.wireName() + " labels", false)));
  }

  /** What a look at a task means. */
  static Decision onProgress(
      LabelProgress progress, LabelOrder order, PrintState state, boolean late) {
    if (!progress.isOver()) {
      return new Decision.Go(
          new Move.Again<>(
              LOOK_AGAIN,
              progress.printed() + " of " + state.asked(order).size() + " printed",
              state));
    }
    if (!progress.status().equals("completed")) {
      String why = progress.error() == null ? progress.status() : progress.error();
      return new Decision.Go(onNone(why, order, state, late));
    }
    List<Unready> unready =
        progress.unprinted().stream()
            .map(each -> new Unready(each.posting(), each.reason()))
            .toList();
    PrintState known = state.without(unready);
    if (state.whole() && (unready.isEmpty() || late)) {
      return new Decision.Fetch(known);
    }
    boolean all = unready.isEmpty() || late;
    return new Decision.Go(
        all ? new Move.Next<>(ORDER, known.printingAll()) : new Move.Next<>(WAIT, known.probing()));
  }

  /** What to do after a look at a task. */
  sealed interface Decision {

    /** On to another stage. */
    record Go(Move<PrintState> move) implements Decision {}

    /** The file is there. */
    record Fetch(PrintState state) implements Decision {}
  }

  /** A pause before the postings that are not ready are asked for again. */
  static Move<PrintState> onWait(LabelOrder order, PrintState state, int attempt) {
    return attempt == 0
        ? new Move.Again<>(ASK_AGAIN, waitsFor(order, state), state)
        : new Move.Next<>(ORDER, state);
  }

  private static String waitsFor(LabelOrder order, PrintState state) {
    Unready first = state.unready().getFirst();
    return state.unready().size()
        + " of "
        + order.postingNumbers().size()
        + " are not ready, such as "
        + first.postingNumber()
        + (first.reason() == null ? "" : ": " + first.reason());
  }

  private static Move<PrintState> onNone(
      String why, LabelOrder order, PrintState state, boolean late) {
    if (late) {
      return state.whole()
          ? new Move.Failed<>(CommandFailure.conflict("No label can be printed: " + why, true))
          : new Move.Next<>(ORDER, state.printingAll());
    }
    List<Unready> all =
        state.asked(order).stream().map(number -> new Unready(number, why)).toList();
    return new Move.Next<>(WAIT, state.without(all).probing());
  }
}

package dev.trestle.order.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Move;
import dev.trestle.order.label.Printing.Decision;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.label.LabelProgress;
import dev.trestle.ozon.label.LabelTask;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintingTest {

  private static final PostingNumber A = new PostingNumber("1-1-1");
  private static final PostingNumber B = new PostingNumber("2-2-1");
  private static final LabelOrder BOTH = new LabelOrder(List.of(A, B, A), null, null);
  private static final LabelTask BIG = new LabelTask(1, "big_label");
  private static final LabelTask SMALL = new LabelTask(2, "small_label");
  private static final PrintState ALL = PrintState.NONE.in(BIG);

  @Test
  void takesBigLabelsForTenMinutesUnlessToldOtherwise() {
    assertThat(BOTH.postingNumbers()).containsExactly(A, B);
    assertThat(BOTH.size()).isEqualTo(LabelSize.BIG);
    assertThat(BOTH.waitMinutes()).isEqualTo(10);
    assertThatThrownBy(() -> new LabelOrder(List.of(), null, null))
        .hasMessage("posting_numbers must be 1 to 1000");
    assertThatThrownBy(() -> new LabelOrder(Collections.nCopies(1, A), null, 61))
        .hasMessage("wait_minutes must be 0 to 60");
  }

  @Test
  void followsTheTaskOfTheSizeThatIsWanted() {
    var small = new LabelOrder(List.of(A), LabelSize.SMALL, null);
    var ordered = new OzonAnswer.Ok<>(List.of(BIG, SMALL));

    assertThat(next(ordered(ordered, BOTH), Printing.PRINT).task()).isEqualTo(1);
    assertThat(next(ordered(ordered, small), Printing.PRINT).task()).isEqualTo(2);
    var older = new OzonAnswer.Ok<>(List.of(new LabelTask(3, null)));
    assertThat(next(ordered(older, small), Printing.PRINT).task()).isEqualTo(3);
    assertThat(ordered(new OzonAnswer.Ok<>(List.of()), small)).isInstanceOf(Move.Failed.class);
  }

  @Test
  void waitsWhereNothingIsReadyAndFailsWhereItIsTooLate() {
    OzonAnswer<List<LabelTask>> none =
        new OzonAnswer.Failed<>(
            new OzonFailure.Refused(400, "3", "NO_POSTINGS_FOR_BATCH_DOWNLOAD"));

    PrintState waiting = next(ordered(none, BOTH), Printing.WAIT);
    assertThat(waiting.unready()).extracting(Unready::postingNumber).containsExactly(A, B);
    assertThat(waiting.whole()).isFalse();
    assertThat(move(Printing.onOrdered(none, BOTH, PrintState.NONE, true)))
        .isInstanceOf(Move.Failed.class);
    var refused = new OzonFailure.Refused(400, "3", "POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY");
    assertThat(Printing.onOrdered(new OzonAnswer.Failed<>(refused), BOTH, ALL, false))
        .isEqualTo(new OzonAnswer.Failed<>(refused));
  }

  @Test
  void fetchesTheFileThatHoldsAll() {
    var decision = Printing.onProgress(completed(), BOTH, ALL, false);

    assertThat(((Decision.Fetch) decision).state().unready()).isEmpty();
  }

  @Test
  void asksForThoseThatAreNotReadyAloneAndThenPrintsAll() {
    var left = go(Printing.onProgress(completed(B), BOTH, ALL, false));
    PrintState probing = next(left, Printing.WAIT);
    assertThat(probing.asked(BOTH)).containsExactly(B);

    var pause = (Move.Again<PrintState>) Printing.onWait(BOTH, probing, 0);
    assertThat(pause.delay()).isEqualTo(Duration.ofSeconds(15));
    assertThat(pause.reason()).contains("1 of 2", "2-2-1", "not ready");
    PrintState again = next(Printing.onWait(BOTH, probing, 1), Printing.ORDER);

    var ready = go(Printing.onProgress(completed(), BOTH, again.in(BIG), false));
    assertThat(next(ready, Printing.ORDER).asked(BOTH)).containsExactly(A, B);
  }

  @Test
  void printsWhatIsReadyWhenTimeIsUp() {
    var fetched = (Decision.Fetch) Printing.onProgress(completed(B), BOTH, ALL, true);
    assertThat(fetched.state().unready()).extracting(Unready::postingNumber).containsExactly(B);

    PrintState probing = ALL.without(List.of(new Unready(B, null))).probing().in(BIG);
    PrintState last =
        next(go(Printing.onProgress(completed(B), BOTH, probing, true)), Printing.ORDER);
    assertThat(last.whole()).isTrue();
    PrintState afterError =
        next(go(Printing.onProgress(error(), BOTH, probing, true)), Printing.ORDER);
    assertThat(afterError.whole()).isTrue();
    assertThat(go(Printing.onProgress(error(), BOTH, ALL, true))).isInstanceOf(Move.Failed.class);
  }

  @Test
  void looksAgainWhileOzonPrints() {
    var busy = new LabelProgress("in_progress", 1, List.of(), null, null);

    var again = (Move.Again<PrintState>) go(Printing.onProgress(busy, BOTH, ALL, false));
    assertThat(again.reason()).isEqualTo("1 of 2 printed");
  }

  private static Move<PrintState> ordered(OzonAnswer<List<LabelTask>> answer, LabelOrder order) {
    return move(Printing.onOrdered(answer, order, PrintState.NONE, false));
  }

  private static Move<PrintState> move(OzonAnswer<Move<PrintState>> answer) {
    return ((OzonAnswer.Ok<Move<PrintState>>) answer).value();
  }

  private static Move<PrintState> go(Decision decision) {
    return ((Decision.Go) decision).move();
  }

  private static PrintState next(Move<PrintState> move, String stage) {
    var next = (Move.Next<PrintState>) move;
    assertThat(next.stage()).isEqualTo(stage);
    return next.progress();
  }

  private static LabelProgress completed(PostingNumber... unprinted) {
    return new LabelProgress(
        "completed",
        2 - unprinted.length,
        List.of(unprinted).stream()
            .map(each -> new LabelProgress.Unprinted(each, "not ready"))
            .toList(),
        URI.create("http://127.0.0.1/files/1.pdf"),
        null);
  }

  private static LabelProgress error() {
    return new LabelProgress("error", 0, List.of(), null, "nothing to print");
  }
}

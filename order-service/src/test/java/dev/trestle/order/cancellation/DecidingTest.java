package dev.trestle.order.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.cancellation.Deciding.Progress;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.cancellation.CancellationId;
import dev.trestle.ozon.cancellation.ConditionalCancellation;
import org.junit.jupiter.api.Test;

class DecidingTest {

  private static final PostingNumber POSTING = new PostingNumber("12345678-0001-1");

  @Test
  void decidesOnOpenApplicationsOnly() {
    assertThat(Deciding.begin(in("ON_APPROVAL")))
        .isEqualTo(new Move.Next<>(Deciding.DECIDE, new Progress()));
    assertThat(failure(Deciding.begin(in("APPROVED"))).detail()).contains("APPROVED");
    assertThat(Deciding.begin(in("SOMETHING_NEW"))).isInstanceOf(Move.Failed.class);
  }

  @Test
  void findsADecisionByTheState() {
    assertThat(Deciding.settle(in("ON_APPROVAL"), Choice.APPROVE))
        .isEqualTo(new Settlement.NotSeen<>());
    assertThat(settled("APPROVED", Choice.APPROVE)).isInstanceOf(Move.Done.class);
    assertThat(settled("REJECTED", Choice.REJECT)).isInstanceOf(Move.Done.class);
  }

  @Test
  void isAConflictWhereSomebodyDecidedOtherwise() {
    assertThat(failure(settled("APPROVED", Choice.REJECT)).status()).isEqualTo(409);
  }

  @Test
  void hasThePostingReadAgain() {
    assertThat(Deciding.follow(in("APPROVED"), Choice.APPROVE))
        .isInstanceOfSatisfying(
            Move.Done.class, done -> assertThat(done.reread()).hasToString("[" + POSTING + "]"));
    assertThat(Deciding.follow(in("ON_APPROVAL"), Choice.APPROVE)).isInstanceOf(Move.Again.class);
  }

  @Test
  void nothingTellsTheSellersWords() {
    Decision decision = new Decision(new CancellationId(1), POSTING, Choice.REJECT, "my own words");

    assertThat(decision.toString()).doesNotContain("words");
    assertThat(new DecisionRequest("my own words").toString()).doesNotContain("words");
  }

  private static Move<Progress> settled(String state, Choice choice) {
    return ((Settlement.Clear<Progress>) Deciding.settle(in(state), choice)).move();
  }

  private static CommandFailure failure(Move<Progress> move) {
    return ((Move.Failed<Progress>) move).failure();
  }

  private static ConditionalCancellation in(String state) {
    return new ConditionalCancellation(
        new CancellationId(90066001),
        POSTING,
        state,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}

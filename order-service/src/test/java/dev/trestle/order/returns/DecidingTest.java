package dev.trestle.order.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.http.Problem;
import dev.trestle.order.returns.Deciding.Progress;
import dev.trestle.ozon.returns.ReturnId;
import dev.trestle.ozon.returns.RfbsReturn;
import dev.trestle.ozon.returns.RfbsReturnDetail;
import dev.trestle.ozon.returns.RfbsReturnDetail.Action;
import dev.trestle.ozon.returns.RfbsReturnDetail.RejectionReason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingTest {

  private static final PostingNumber POSTING = new PostingNumber("12345678-0001-1");
  private static final Progress BEFORE = new Progress(POSTING, "OnSellerApproval", 1000);

  @Test
  void choosesTheOnlyActionThatIsMeant() {
    List<Action> actions =
        List.of(
            new Action(-1, "Отклонить заявку"),
            new Action(1000, "Согласовать и получить товар"),
            new Action(1020, "Вернуть часть денег"),
            new Action(1030, "Вернуть деньги"));

    assertThat(chosen(actions, ReturnVerb.ACCEPT)).isEqualTo(1000);
    assertThat(chosen(actions, ReturnVerb.REFUND)).isEqualTo(1030);
    assertThat(chosen(actions, ReturnVerb.COMPENSATE)).isEqualTo(1020);
    assertThat(chosen(actions, ReturnVerb.REJECT)).isEqualTo(-1);
    assertThat(chosen(List.of(new Action(5, "Товар получен")), ReturnVerb.RECEIVED)).isEqualTo(5);
  }

  @Test
  void asksWhichOneWhereSeveralAreMeant() {
    List<Action> actions = List.of(new Action(-1, "Отклонить"), new Action(-10, "После проверки"));

    CommandFailure failure =
        failure(Deciding.begin(detail(actions), wish(ReturnVerb.REJECT, null)));

    assertThat(failure.status()).isEqualTo(422);
    assertThat(String.valueOf(failure.details())).contains("action_id", "-1", "-10");
    assertThat(chosen(Deciding.begin(detail(actions), wish(ReturnVerb.REJECT, -10))))
        .isEqualTo(-10);
  }

  @Test
  void takesNoActionThatOzonDoesNotList() {
    List<Action> actions = List.of(new Action(1030, "Вернуть деньги"));

    CommandFailure failure =
        failure(Deciding.begin(detail(actions), wish(ReturnVerb.ACCEPT, 1000)));

    assertThat(failure.problem()).isEqualTo("action-not-available");
    assertThat(String.valueOf(failure.details())).contains("1030");
  }

  @Test
  void knowsDocumentedActionsByTheirIds() {
    assertThat(ReturnVerb.of(-10)).isEqualTo(ReturnVerb.REJECT);
    assertThat(ReturnVerb.of(1020)).isEqualTo(ReturnVerb.COMPENSATE);
    assertThat(ReturnVerb.of(1000)).isEqualTo(ReturnVerb.OTHER);
    assertThat(ReturnVerb.RECEIVED.means(new Action(-10, "Отклонить полученный товар"))).isFalse();
    assertThat(ReturnVerb.ACCEPT.means(new Action(4, null))).isFalse();
  }

  @Test
  void namesTheFieldThatIsMissing() {
    ReturnRequest nothing = new ReturnRequest(null, null, null, null, null, null);

    assertThatThrownBy(() -> nothing.decision(ReturnVerb.REJECT))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageContaining("comment");
    assertThatThrownBy(() -> nothing.decision(ReturnVerb.COMPENSATE))
        .hasMessageContaining("compensation_amount");
    assertThatThrownBy(nothing::decision).hasMessageContaining("action_id");
    assertThatThrownBy(() ->
            new ReturnRequest(null, null, null, null, BigDecimal.valueOf(-1), null)
                .decision(ReturnVerb.REFUND))
        .hasMessageContaining("return_for_back_way");
  }

  @Test
  void findsADecisionByTheStateItLedTo() {
    ReturnDecision accept = wish(ReturnVerb.ACCEPT, null);

    assertThat(Deciding.settle(in("OnSellerApproval"), accept, BEFORE))
        .isEqualTo(new Settlement.NotSeen<>());
    assertThat(Deciding.settle(in("MovingToSeller"), accept, BEFORE))
        .isEqualTo(new Settlement.Clear<>(new Move.Next<>(Deciding.FOLLOW, BEFORE)));
  }

  @Test
  void cannotTellWhereTheRequestWentSomewhereElse() {
    for (String state : List.of("Cancelled", "Rejected")) {
      Settlement<Progress> settled =
          Deciding.settle(in(state), wish(ReturnVerb.ACCEPT, null), BEFORE);
      assertThat(failure(((Settlement.Clear<Progress>) settled).move()).problem())
          .isEqualTo("unsettled");
    }
  }

  @Test
  void followsUntilTheRequestMoves() {
    assertThat(Deciding.follow(in("OnSellerApproval"), wish(ReturnVerb.ACCEPT, null), BEFORE))
        .isInstanceOf(Move.Again.class);
    assertThat(Deciding.follow(in("MovingToSeller"), wish(ReturnVerb.ACCEPT, null), BEFORE))
        .isInstanceOf(Move.Done.class);
    assertThat(Deciding.follow(in("OnSellerApproval"), wish(ReturnVerb.OTHER, 7), BEFORE))
        .isInstanceOf(Move.Done.class);
  }

  private static @Nullable Integer chosen(List<Action> actions, ReturnVerb verb) {
    return chosen(Deciding.begin(detail(actions), wish(verb, null)));
  }

  private static @Nullable Integer chosen(Move<Progress> move) {
    return ((Move.Next<Progress>) move).progress().actionId();
  }

  private static CommandFailure failure(Move<Progress> move) {
    return ((Move.Failed<Progress>) move).failure();
  }

  private static ReturnDecision wish(ReturnVerb verb, @Nullable Integer action) {
    return new ReturnDecision(verb, action, 12L, "late", BigDecimal.TEN, null, null);
  }

  private static RfbsReturn in(String state) {
    return new RfbsReturn(
        new ReturnId(70001),
        "1",
        POSTING,
        null,
        null,
        new RfbsReturn.Product(null, null, null, null),
        state,
        null,
        null,
        null);
  }

  private static RfbsReturnDetail detail(List<Action> actions) {
    return new RfbsReturnDetail(
        in("OnSellerApproval"),
        actions,
        List.of(new RejectionReason(12, "late", null, false)),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }
}

package dev.trestle.order.returns;

import dev.trestle.order.http.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The body of an action on a return; which fields count depends on the action.
 *
 * @param actionId one of the available actions; needed where the path names none, or Ozon offers
 *     several
 * @param rejectionReasonId one of the rejection reasons; for rejecting
 * @param comment in our own words; for rejecting
 * @param compensationAmount in the currency of the product's price; for compensating
 * @param returnForBackWay what the buyer paid to send the goods; for refunding
 * @param returnMethod how the buyer sends the goods; for accepting
 */
record ReturnRequest(
    @Nullable Integer actionId,
    @Nullable Long rejectionReasonId,
    @Nullable String comment,
    @Nullable BigDecimal compensationAmount,
    @Nullable BigDecimal returnForBackWay,
    @Nullable String returnMethod) {

  /** By the action's id alone. */
  ReturnDecision decision() {
    if (actionId == null) {
      throw Problem.badParameter("action_id", "must be an id of available_actions");
    }
    return decision(ReturnVerb.of(actionId));
  }

  /** A problem names the field that is missing. */
  ReturnDecision decision(ReturnVerb verb) {
    if (verb == ReturnVerb.REJECT && (comment == null || comment.isBlank())) {
      throw Problem.badParameter("comment", "must say why the return is rejected");
    }
    if (verb == ReturnVerb.COMPENSATE
        && (compensationAmount == null || !above(compensationAmount))) {
      throw Problem.badParameter("compensation_amount", "must be above 0");
    }
    if (returnForBackWay != null && returnForBackWay.signum() < 0) {
      throw Problem.badParameter("return_for_back_way", "must be 0 or more");
    }
    return new ReturnDecision(
        verb,
        actionId,
        rejectionReasonId,
        comment,
        compensationAmount,
        returnForBackWay,
        returnMethod);
  }

  private static boolean above(BigDecimal amount) {
    return amount.signum() > 0;
  }

  /** Without the comment. */
  @Override
  public String toString() {
    return "ReturnRequest[actionId=" + actionId + "]";
  }
}

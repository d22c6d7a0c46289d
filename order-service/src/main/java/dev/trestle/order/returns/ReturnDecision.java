package dev.trestle.order.returns;

import dev.trestle.ozon.returns.RfbsDecision;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the seller wants done about a return request; Ozon's own names.
 *
 * @param actionId null to have it chosen among the available ones
 * @param comment the seller's own words
 * @param returnMethod how the buyer sends the goods; only the older method of Ozon takes it
 */
record ReturnDecision(
    ReturnVerb verb,
    @Nullable Integer actionId,
    @Nullable Long rejectionReasonId,
    @Nullable String comment,
    @Nullable BigDecimal compensationAmount,
    @Nullable BigDecimal returnForBackWay,
    @Nullable String returnMethod) {

  /** In the words of the client, with the action that was found to be meant. */
  RfbsDecision asked(int action) {
    return switch (verb) {
      case ACCEPT -> new RfbsDecision.Verify(action, Objects.requireNonNullElse(returnMethod, ""));
      case REJECT ->
          new RfbsDecision.Reject(
              action,
              Objects.requireNonNullElse(rejectionReasonId, 0L),
              Objects.requireNonNullElse(comment, ""));
      case COMPENSATE ->
          new RfbsDecision.Compensate(
              action, Objects.requireNonNullElse(compensationAmount, BigDecimal.ZERO));
      case RECEIVED -> new RfbsDecision.Receive(action);
      case REFUND ->
          new RfbsDecision.ReturnMoney(
              action, Objects.requireNonNullElse(returnForBackWay, BigDecimal.ZERO));
      case OTHER -> new RfbsDecision.Other(action, Objects.requireNonNullElse(comment, ""));
    };
  }

  /** Without the comment. */
  @Override
  public String toString() {
    return "ReturnDecision[" + verb + ", actionId=" + actionId + "]";
  }
}

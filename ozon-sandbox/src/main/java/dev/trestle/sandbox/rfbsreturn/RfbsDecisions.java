package dev.trestle.sandbox.rfbsreturn;

import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.math.BigDecimal;

/** Reads a decision from the bodies of {@code action/set} and of the older methods. */
final class RfbsDecisions {

  private static final Validation SET = new Validation("ReturnsRfbsActionSetRequest");
  private static final Validation COMPENSATE = new Validation("ReturnsRfbsCompensateRequest");

  /** A negative {@code return_for_back_way} counts as zero (documented). */
  RfbsDecision any(ProtoObject body) {
    long id = body.integer("id");
    RfbsAction action =
        RfbsAction.of(id)
            .orElseThrow(() -> OzonErrors.invalid("action " + id + " is not available"));
    SET.require(
        !action.rejects() || !body.text("comment").isBlank(),
        "Comment",
        "value length must be at least 1 runes");
    if (action.rejects()) {
      return reject(body, action);
    }
    BigDecimal amount = body.decimal("compensation_amount");
    if (action == RfbsAction.COMPENSATE) {
      SET.require(amount.signum() > 0, "CompensationAmount", "value must be greater than 0");
      return new RfbsDecision(action, "", 0, amount, BigDecimal.ZERO);
    }
    return new RfbsDecision(
        action,
        body.text("comment"),
        0,
        null,
        body.decimal("return_for_back_way").max(BigDecimal.ZERO));
  }

  RfbsDecision reject(ProtoObject body, RfbsAction action) {
    long reasonId = body.integer("rejection_reason_id");
    RejectionReason reason =
        RejectionReason.ALL.stream()
            .filter(one -> one.id() == reasonId)
            .findFirst()
            .orElseThrow(() -> OzonErrors.invalid("unknown rejection_reason_id " + reasonId));
    String comment = body.text("comment");
    SET.require(
        !reason.commentRequired() || !comment.isBlank(),
        "Comment",
        "value length must be at least 1 runes");
    return new RfbsDecision(action, comment, reasonId, null, BigDecimal.ZERO);
  }

  /** The older method takes the amount as text. */
  RfbsDecision compensate(ProtoObject body) {
    BigDecimal amount;
    try {
      amount = new BigDecimal(body.text("compensation_amount"));
    } catch (NumberFormatException noNumber) {
      amount = BigDecimal.ZERO;
    }
    COMPENSATE.require(amount.signum() > 0, "CompensationAmount", "value must be greater than 0");
    return new RfbsDecision(RfbsAction.COMPENSATE, "", 0, amount, BigDecimal.ZERO);
  }

  RfbsDecision returnMoney(ProtoObject body) {
    long backWay = Math.max(0, body.integer("return_for_back_way"));
    return new RfbsDecision(RfbsAction.RETURN_MONEY, "", 0, null, BigDecimal.valueOf(backWay));
  }
}

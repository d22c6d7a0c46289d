package dev.trestle.sandbox.rfbsreturn;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An action with what the seller said to it.
 *
 * @param rejectionReasonId 0 unless rejected
 * @param compensation in roubles; null unless compensated in part
 * @param backWay in roubles, for the buyer's way to the post office
 */
record RfbsDecision(
    RfbsAction action,
    String comment,
    long rejectionReasonId,
    @Nullable BigDecimal compensation,
    BigDecimal backWay) {

  static RfbsDecision of(RfbsAction action) {
    return new RfbsDecision(action, "", 0, null, BigDecimal.ZERO);
  }
}

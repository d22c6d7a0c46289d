package dev.trestle.ozon.returns;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A decision in the words of the five methods that {@code action/set} replaced. */
record OlderDecision(String path, Map<String, Object> body) {

  private static final String REJECT = "/v2/returns/rfbs/reject";
  private static final String COMPENSATE = "/v2/returns/rfbs/compensate";
  private static final String VERIFY = "/v2/returns/rfbs/verify";
  private static final String RECEIVE = "/v2/returns/rfbs/receive-return";
  private static final String RETURN_MONEY = "/v2/returns/rfbs/return-money";

  /** Empty where no older method does the same. */
  static Optional<OlderDecision> of(ReturnId id, RfbsDecision decision) {
    return switch (decision) {
      case RfbsDecision.Reject reject -> made(REJECT, id, reject.fields());
      case RfbsDecision.Compensate part ->
          made(COMPENSATE, id, Map.of("compensation_amount", part.amount().toPlainString()));
      case RfbsDecision.Verify verify ->
          made(VERIFY, id, Map.of("return_method_description", verify.returnMethod()));
      case RfbsDecision.Receive receive -> made(RECEIVE, id, Map.of());
      case RfbsDecision.ReturnMoney money ->
          made(
              RETURN_MONEY,
              id,
              Map.of(
                  "return_for_back_way",
                  money.backWay().setScale(0, RoundingMode.UP).longValueExact()));
      case RfbsDecision.Other other -> Optional.empty();
    };
  }

  private static Optional<OlderDecision> made(
      String path, ReturnId id, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("return_id", id.value());
    return Optional.of(new OlderDecision(path, body));
  }
}

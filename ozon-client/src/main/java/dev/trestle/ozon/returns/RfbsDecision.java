package dev.trestle.ozon.returns;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the seller decides on an rFBS return request. The action's id is one of the request's
 * available actions; what it means decides which older method does the same. Amounts are in the
 * currency of the product's price.
 */
public sealed interface RfbsDecision {

  /** Ids that {@code /v1/returns/rfbs/action/set} documents; others come from the request. */
  int REJECT = -1;

  /** To reject after the goods were checked. */
  int REJECT_CHECKED = -10;

  /** To give a part of the money back. */
  int COMPENSATE = 1020;

  /** From {@link RfbsReturnDetail#actions()}. */
  int actionId();

  /** Fields of {@code action/set} besides the ids. */
  Map<String, Object> fields();

  /**
   * No return; older: {@code /v2/returns/rfbs/reject}.
   *
   * @param actionId -1, or -10 after checking
   * @param reasonId from {@link RfbsReturnDetail#rejectionReasons()}
   * @param comment required by Ozon
   */
  record Reject(int actionId, long reasonId, String comment) implements RfbsDecision {

    /** Checks the comment. */
    public Reject {
      if (comment.isBlank()) {
        throw new IllegalArgumentException("a rejection needs a comment");
      }
    }

    @Override
    public Map<String, Object> fields() {
      return Map.of("rejection_reason_id", reasonId, "comment", comment);
    }

    /** Without the comment. */
    @Override
    public String toString() {
      return "Reject[actionId=" + actionId + ", reasonId=" + reasonId + "]";
    }
  }

  /** The buyer keeps the goods and gets this much; older: {@code /v2/returns/rfbs/compensate}. */
  record Compensate(int actionId, BigDecimal amount) implements RfbsDecision {

    /** Checks the amount. */
    public Compensate {
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("a compensation is above zero, not " + amount);
      }
    }

    @Override
    public Map<String, Object> fields() {
      return Map.of("compensation_amount", amount);
    }
  }

  /**
   * The buyer shall send the goods; older: {@code /v2/returns/rfbs/verify}.
   *
   * @param returnMethod how, for the buyer; only the older method takes it
   */
  record Verify(int actionId, String returnMethod) implements RfbsDecision {

    @Override
    public Map<String, Object> fields() {
      return Map.of();
    }
  }

  /** The goods came and are checked; older: {@code /v2/returns/rfbs/receive-return}. */
  record Receive(int actionId) implements RfbsDecision {

    @Override
    public Map<String, Object> fields() {
      return Map.of();
    }
  }

  /**
   * All the money back; older: {@code /v2/returns/rfbs/return-money}.
   *
   * @param backWay what the buyer paid to send the goods; the older method takes whole amounts only
   */
  record ReturnMoney(int actionId, BigDecimal backWay) implements RfbsDecision {

    /** Checks the amount. */
    public ReturnMoney {
      if (backWay.signum() < 0) {
        throw new IllegalArgumentException("the way back costs zero or more, not " + backWay);
      }
    }

    @Override
    public Map<String, Object> fields() {
      return Map.of("return_for_back_way", backWay);
    }
  }

  /** Any other action; no older method does it. */
  record Other(int actionId, String comment) implements RfbsDecision {

    @Override
    public Map<String, Object> fields() {
      return comment.isEmpty() ? Map.of() : Map.of("comment", comment);
    }

    /** Without the comment. */
    @Override
    public String toString() {
      return "Other[actionId=" + actionId + "]";
    }
  }
}

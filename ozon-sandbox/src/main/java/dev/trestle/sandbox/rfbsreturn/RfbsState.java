package dev.trestle.sandbox.rfbsreturn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a return request stands, with the group that the list filters by (documented: New,
 * Delivering, Checkout, Arbitration, Approved, Rejected) and what the seller may do. Ozon publishes
 * neither all states nor the way from one to the next; these are ours, in its words.
 */
public enum RfbsState {
  ON_SELLER_APPROVAL("OnSellerApproval", "New", "На согласовании у продавца", ""),
  MOVING_TO_SELLER("MovingToSeller", "Delivering", "Возврат на пути к вам", ""),
  RECEIVED_BY_SELLER("ReceivedBySeller", "Checkout", "На проверке", ""),
  DISPUTE_OPENED("DisputeOpened", "Arbitration", "Открыт спор с покупателем", ""),
  COMPENSATED("PartialCompensationReturned", "Approved", "Вернули часть денег", "Возвращена часть"),
  MONEY_RETURNED("MoneyReturned", "Approved", "Вернули всю сумму", "Возвращена вся сумма"),
  REJECTED("Rejected", "Rejected", "Заявка отклонена", ""),
  CANCELLED("Cancelled", "Rejected", "Заявка отменена", "");

  private final String systemName;
  private final String group;
  private final String displayName;
  private final String moneyState;

  RfbsState(String systemName, String group, String displayName, String moneyState) {
    this.systemName = systemName;
    this.group = group;
    this.displayName = displayName;
    this.moneyState = moneyState;
  }

  public String systemName() {
    return systemName;
  }

  String group() {
    return group;
  }

  String displayName() {
    return displayName;
  }

  String moneyState() {
    return moneyState;
  }

  List<RfbsAction> actions() {
    return switch (this) {
      case ON_SELLER_APPROVAL ->
          List.of(
              RfbsAction.REJECT, RfbsAction.VERIFY, RfbsAction.COMPENSATE, RfbsAction.RETURN_MONEY);
      case MOVING_TO_SELLER -> List.of(RfbsAction.RECEIVE);
      case RECEIVED_BY_SELLER ->
          List.of(RfbsAction.REJECT_CHECKED, RfbsAction.COMPENSATE, RfbsAction.RETURN_MONEY);
      case DISPUTE_OPENED, COMPENSATED, MONEY_RETURNED, REJECTED, CANCELLED -> List.of();
    };
  }

  public static Optional<RfbsState> of(String systemName) {
    return Arrays.stream(values()).filter(state -> state.systemName.equals(systemName)).findFirst();
  }
}

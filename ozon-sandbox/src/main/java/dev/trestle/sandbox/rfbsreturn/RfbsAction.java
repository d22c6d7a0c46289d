package dev.trestle.sandbox.rfbsreturn;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a seller may do with a return request. Documented are the ids -1 and -10, which need a
 * comment and a reason, and 1020, which needs an amount; the others are ours.
 */
public enum RfbsAction {
  REJECT(-1, "Отклонить заявку", RfbsState.REJECTED),
  REJECT_CHECKED(-10, "Отклонить после проверки", RfbsState.REJECTED),
  VERIFY(1000, "Согласовать и получить товар", RfbsState.MOVING_TO_SELLER),
  RECEIVE(1010, "Товар получен на проверку", RfbsState.RECEIVED_BY_SELLER),
  COMPENSATE(1020, "Вернуть часть денег", RfbsState.COMPENSATED),
  RETURN_MONEY(1030, "Вернуть деньги", RfbsState.MONEY_RETURNED);

  private final int id;
  private final String title;
  private final RfbsState leadsTo;

  RfbsAction(int id, String title, RfbsState leadsTo) {
    this.id = id;
    this.title = title;
    this.leadsTo = leadsTo;
  }

  int id() {
    return id;
  }

  String title() {
    return title;
  }

  RfbsState leadsTo() {
    return leadsTo;
  }

  boolean rejects() {
    return this == REJECT || this == REJECT_CHECKED;
  }

  static Optional<RfbsAction> of(long id) {
    return Arrays.stream(values()).filter(action -> action.id == id).findFirst();
  }
}

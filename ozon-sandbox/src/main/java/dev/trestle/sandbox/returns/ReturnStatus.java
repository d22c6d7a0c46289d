package dev.trestle.sandbox.returns;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a return's goods are. Ozon has some 30 more, about disputes and compensation; its numbers
 * are published for one status only ({@code ArrivedAtReturnPlace}, 3), the others are ours.
 */
public enum ReturnStatus {
  WAITING_SHIPMENT(1, "WaitingShipment", "Ожидает отправки", false),
  MOVING_TO_SELLER(2, "MovingToSeller", "Едет к вам", false),
  ARRIVED_AT_RETURN_PLACE(3, "ArrivedAtReturnPlace", "В пункте выдачи", false),
  RETURNING_BY_COURIER(4, "ReturningToSellerByCourier", "Курьер везёт возврат вам", false),
  RECEIVED_BY_SELLER(5, "ReceivedBySeller", "Получен", true),
  MOVING_TO_OZON(6, "MovingToOzon", "Едет на склад Ozon", false),
  RETURNED_TO_OZON(7, "ReturnedToOzon", "На складе Ozon", true),
  UTILIZING(8, "Utilizing", "На утилизации", false),
  UTILIZED(9, "Utilized", "Утилизирован", true),
  CANCELLED(10, "Cancelled", "Отменён", true);

  private final int id;
  private final String systemName;
  private final String displayName;
  private final boolean last;

  ReturnStatus(int id, String systemName, String displayName, boolean last) {
    this.id = id;
    this.systemName = systemName;
    this.displayName = displayName;
    this.last = last;
  }

  public int id() {
    return id;
  }

  /** {@code sys_name} of answers, {@code visual_status_name} of the filter. */
  public String systemName() {
    return systemName;
  }

  public String displayName() {
    return displayName;
  }

  /** Nothing comes after it. */
  public boolean last() {
    return last;
  }

  public static Optional<ReturnStatus> of(String systemName) {
    return Arrays.stream(values())
        .filter(status -> status.systemName.equals(systemName))
        .findFirst();
  }
}

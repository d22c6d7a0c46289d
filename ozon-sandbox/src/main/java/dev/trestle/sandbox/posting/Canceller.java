package dev.trestle.sandbox.posting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who cancelled: {@code cancellation_type} and {@code cancellation_initiator}. */
public enum Canceller {
  SELLER("Продавец"),
  CLIENT("Покупатель"),
  CUSTOMER("Покупатель"),
  OZON("Ozon"),
  SYSTEM("Система"),
  DELIVERY("Служба доставки");

  private final String initiator;

  Canceller(String initiator) {
    this.initiator = initiator;
  }

  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String initiator() {
    return initiator;
  }

  public static Optional<Canceller> of(String type) {
    return Arrays.stream(values()).filter(value -> value.type().equals(type)).findFirst();
  }
}

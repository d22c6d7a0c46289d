package dev.trestle.ozon.warehouse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's number of a delivery method. */
public record DeliveryMethodId(@JsonValue long value) {

  /** Refuses numbers below 1. */
  @JsonCreator
  public DeliveryMethodId {
    if (value < 1) {
      throw new IllegalArgumentException("a delivery method id is above zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

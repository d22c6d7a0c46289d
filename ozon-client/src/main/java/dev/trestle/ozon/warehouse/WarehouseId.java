package dev.trestle.ozon.warehouse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's number of a warehouse, 14 to 16 digits. In FBS its delivery method has the same. */
public record WarehouseId(@JsonValue long value) {

  /** Refuses numbers below 1. */
  @JsonCreator
  public WarehouseId {
    if (value < 1) {
      throw new IllegalArgumentException("a warehouse id is above zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

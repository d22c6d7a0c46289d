package dev.trestle.ozon.returns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's number of a giveout. */
public record GiveoutId(@JsonValue long value) {

  /** Refuses numbers below 1. */
  @JsonCreator
  public GiveoutId {
    if (value < 1) {
      throw new IllegalArgumentException("a giveout id is above zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

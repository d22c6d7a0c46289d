package dev.trestle.ozon.cancellation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's number of an application to cancel. */
public record CancellationId(@JsonValue long value) {

  /** Refuses numbers below 1. */
  @JsonCreator
  public CancellationId {
    if (value < 1) {
      throw new IllegalArgumentException("a cancellation id is above zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package dev.trestle.ozon.returns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's number of a return, or of an rFBS return request; the two are counted apart. */
public record ReturnId(@JsonValue long value) implements Comparable<ReturnId> {

  /** Refuses numbers below 1. */
  @JsonCreator
  public ReturnId {
    if (value < 1) {
      throw new IllegalArgumentException("a return id is above zero, not " + value);
    }
  }

  @Override
  public int compareTo(ReturnId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

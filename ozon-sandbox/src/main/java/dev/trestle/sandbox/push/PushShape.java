package dev.trestle.sandbox.push;

import java.util.Arrays;
import java.util.Optional;

/** Which state of Ozon's documents TYPE_NEW_POSTING follows (facts 1.2). */
public enum PushShape {
  OF_2025("2025"),
  OF_2026("2026");

  private final String year;

  PushShape(String year) {
    this.year = year;
  }

  public static Optional<PushShape> of(String year) {
    return Arrays.stream(values()).filter(shape -> shape.year.equals(year)).findFirst();
  }
}

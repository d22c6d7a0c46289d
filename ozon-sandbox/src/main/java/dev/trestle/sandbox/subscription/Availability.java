package dev.trestle.sandbox.subscription;

import java.time.Duration;

/** How Ozon grades a URL by the time it takes to answer (push chapter, "Monitoring", 2026). */
public enum Availability {
  /** Available. */
  GREEN(0),
  /** Unstable. */
  YELLOW(1_500),
  /** Unavailable. */
  RED(2_500);

  private final long fromMillis;

  Availability(long fromMillis) {
    this.fromMillis = fromMillis;
  }

  public long fromMillis() {
    return fromMillis;
  }

  public static Availability of(Duration took) {
    if (took.toMillis() >= RED.fromMillis) {
      return RED;
    }
    return took.toMillis() >= YELLOW.fromMillis ? YELLOW : GREEN;
  }
}

package dev.trestle.sandbox.gate;

import java.time.Duration;

/**
 * How strictly the limits are kept.
 *
 * @param requestsPerSecond per Client-Id over all methods; 0: told as 50, not enforced
 * @param methodLimits whether single methods have limits of their own
 * @param circleAfter this many refusals of one method within a second block it; 0: never
 * @param circleFor how long it is blocked then
 */
public record LimitSettings(
    int requestsPerSecond, boolean methodLimits, int circleAfter, Duration circleFor) {

  /** Ozon's limit since May 2025. */
  public static final int OZONS = 50;

  public LimitSettings {
    if (requestsPerSecond < 0 || requestsPerSecond > 1_000_000) {
      throw new IllegalArgumentException("requests per second must be inside range [0, 1000000]");
    }
  }

  /** Blocking is off: only some integrations have met it. */
  public static LimitSettings of(int requestsPerSecond) {
    return new LimitSettings(requestsPerSecond, requestsPerSecond > 0, 0, Duration.ofMinutes(1));
  }

  boolean enforced() {
    return requestsPerSecond > 0;
  }

  int told() {
    return enforced() ? requestsPerSecond : OZONS;
  }
}

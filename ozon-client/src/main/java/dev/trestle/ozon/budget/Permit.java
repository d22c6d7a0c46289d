package dev.trestle.ozon.budget;

import java.time.Duration;

/** What the budget says to a call. */
public sealed interface Permit {

  /** Go now; not later. */
  record Granted() implements Permit {}

  /**
   * Not within the call's patience.
   *
   * @param limit which limit stands in the way, for people
   * @param retryAfter when it may be asked again
   */
  record Exhausted(String limit, Duration retryAfter) implements Permit {}
}

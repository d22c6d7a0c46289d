package dev.trestle.ozon.budget;

import java.time.Duration;

/** Whether the limits of a method and its items let a call go. */
sealed interface Room {

  /** They do, and the call is written into their logs. */
  record Taken(Charge charge) implements Room {}

  /**
   * One does not; nothing was written.
   *
   * @param limit for people
   * @param ofMethod whether it stops every call of the method, not only this one's items
   * @param retryAfter until it may be asked again
   */
  record Full(String limit, boolean ofMethod, Duration retryAfter) implements Room {}
}

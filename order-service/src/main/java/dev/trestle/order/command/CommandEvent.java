package dev.trestle.order.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What may happen to a command, as far as its state is concerned. */
sealed interface CommandEvent {

  /** A write is about to be sent. */
  record Marked() implements CommandEvent {}

  /** The answer of a write is lost, or the replica that marked it is. */
  record Lost() implements CommandEvent {}

  /**
   * A stage is over, or a write was found by reading.
   *
   * @param following whether the next one only waits for what Ozon makes of it
   */
  record Moved(String stage, boolean following) implements CommandEvent {}

  /**
   * Nothing was done, or nothing can be told yet.
   *
   * @param delay null for the usual one
   * @param asked whether Ozon answered at all
   */
  record PutOff(@Nullable Duration delay, boolean asked) implements CommandEvent {}

  /**
   * Reading shows no trace of a write that is in doubt.
   *
   * @param repeatable whether doing it twice comes to the same at Ozon, so that it is done again
   */
  record NotSeen(boolean repeatable) implements CommandEvent {}

  /** It is done. */
  record Finished() implements CommandEvent {}

  /** Ozon refused it, or we did. */
  record Refused() implements CommandEvent {}
}

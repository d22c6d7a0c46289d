package dev.trestle.order.command;

import org.jspecify.annotations.Nullable;

/**
 * What reading tells of a write whose answer is lost.
 *
 * @param <P> what the kind keeps between stages
 */
public sealed interface Settlement<P> {

  /** Ozon did it, or shows why it cannot be done: the command goes on as after an answer. */
  record Clear<P>(Move<P> move) implements Settlement<P> {}

  /**
   * Ozon shows no trace of it, so far.
   *
   * @param otherwise where the command goes when time has made it undone; null where it fails then
   */
  record NotSeen<P>(@Nullable Move<P> otherwise) implements Settlement<P> {

    /** A command that fails where this was not done. */
    public NotSeen() {
      this(null);
    }
  }
}

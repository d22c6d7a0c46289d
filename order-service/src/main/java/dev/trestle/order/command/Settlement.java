package dev.trestle.order.command;

/**
 * What reading tells of a write whose answer is lost.
 *
 * @param <P> what the kind keeps between stages
 */
public sealed interface Settlement<P> {

  /** Ozon did it, or shows why it cannot be done: the command goes on as after an answer. */
  record Clear<P>(Move<P> move) implements Settlement<P> {}

  /** Ozon shows no trace of it, so far. */
  record NotSeen<P>() implements Settlement<P> {}
}

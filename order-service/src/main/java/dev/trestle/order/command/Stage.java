package dev.trestle.order.command;

import dev.trestle.ozon.OzonAnswer;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * One stage of a kind of command. It must end within the lease, which is four times the patience of
 * one call; what Ozon's failures mean for the command is decided by the framework.
 *
 * @param <I> what was asked
 * @param <P> what the kind keeps between stages
 */
public sealed interface Stage<I, P> {

  /** Asks Ozon and changes nothing there; may run any number of times. */
  record Read<I, P>(Function<Turn<I, P>, Uni<OzonAnswer<Move<P>>>> ask) implements Stage<I, P> {}

  /**
   * Changes something at Ozon by exactly one call; runs only after a committed mark.
   *
   * @param repeatable whether Ozon ends in the same state if it is done twice, however late the
   *     first one arrives
   * @param send makes the call
   * @param settle reads whether it was done
   */
  record Write<I, P>(
      boolean repeatable,
      Function<Turn<I, P>, Uni<OzonAnswer<Move<P>>>> send,
      Function<Turn<I, P>, Uni<OzonAnswer<Settlement<P>>>> settle)
      implements Stage<I, P> {}

  /** Reads what Ozon makes of a command that it took; holds up no other command. */
  record Follow<I, P>(Function<Turn<I, P>, Uni<OzonAnswer<Move<P>>>> ask) implements Stage<I, P> {}
}

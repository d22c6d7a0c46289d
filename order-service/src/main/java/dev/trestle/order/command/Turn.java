package dev.trestle.order.command;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;

/**
 * What a stage is given.
 *
 * @param caller to ask Ozon as
 * @param asked hears when requests of this caller leave
 * @param <I> what was asked
 * @param <P> what the kind keeps between stages
 */
public record Turn<I, P>(
    Command command, OzonAccount account, I intent, P progress, Caller caller, AskedAt asked) {

  /** The posting that a command about a single posting is about. */
  public PostingNumber posting() {
    return new PostingNumber(command.subjects().getFirst());
  }

  /** How often this stage was put off, in a row. */
  public int attempt() {
    return command.attempt();
  }
}

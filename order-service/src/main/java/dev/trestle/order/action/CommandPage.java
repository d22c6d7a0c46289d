package dev.trestle.order.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param cursor for the next page; missing on the last one
 */
public record CommandPage(List<CommandView> commands, @Nullable String cursor, boolean hasNext) {

  /** Copies the commands. */
  public CommandPage {
    commands = List.copyOf(commands);
  }
}

package dev.trestle.order.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.order.command.Command;
import dev.trestle.order.command.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457) of a command that came to nothing.
 *
 * @param command its id
 * @param ozonCode Ozon's own word, where it said one
 * @param mayRepeat whether asking the same again, with another key, makes sense
 * @param details what else there is to say, such as what is missing
 */
public record CommandProblem(
    String type,
    String title,
    int status,
    String detail,
    String command,
    @Nullable String ozonCode,
    boolean mayRepeat,
    @Nullable JsonNode details) {

  static CommandProblem of(Command command, CommandFailure failure) {
    return new CommandProblem(
        "urn:trestle:problem:" + failure.problem(),
        "Nothing came of: " + command.kind(),
        failure.status(),
        failure.detail(),
        command.id(),
        failure.ozonCode(),
        failure.mayRepeat(),
        failure.details());
  }
}

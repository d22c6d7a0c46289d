package dev.trestle.order.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.contracts.Json;
import dev.trestle.order.command.Command;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.CommandState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as the API shows it.
 *
 * @param actor name of the token that asked
 * @param request what was asked
 * @param stage the kind's own word for what it is at
 * @param progress what is known so far
 * @param waitsFor why it has not gone on, where it waits
 * @param outcome what came of it, in the words of its kind
 * @param failure why nothing did
 */
public record CommandView(
    String id,
    String kind,
    CommandState state,
    long accountId,
    List<String> subjects,
    String actor,
    JsonNode request,
    String stage,
    JsonNode progress,
    @Nullable String waitsFor,
    @Nullable JsonNode outcome,
    @Nullable CommandProblem failure,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant finishedAt) {

  /** Copies the subjects. */
  public CommandView {
    subjects = List.copyOf(subjects);
  }

  static CommandView of(Command command) {
    CommandFailure failure = command.readFailure();
    return new CommandView(
        command.id(),
        command.kind(),
        command.state(),
        command.accountId(),
        command.subjects(),
        command.actor(),
        Json.read(command.intent(), JsonNode.class),
        command.stage(),
        Json.read(command.progress(), JsonNode.class),
        command.state().finished() ? null : command.lastFailure(),
        command.readOutcome(),
        failure == null ? null : CommandProblem.of(command, failure),
        command.createdAt(),
        command.updatedAt(),
        command.finishedAt());
  }
}

package dev.trestle.order.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.contracts.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of a command: what was asked, by whom, how far it is, and what came of it.
 *
 * @param seq order of acceptance
 * @param subjects what it is about, such as posting numbers
 * @param intent as it was asked, JSON of its kind
 * @param progress what the kind keeps between its stages, JSON
 * @param outcome what came of it, JSON of its kind
 * @param failure why nothing did
 * @param lastFailure why it waits
 * @param now the database's clock when the row was read
 */
public record Command(
    String id,
    long seq,
    long accountId,
    String kind,
    List<String> subjects,
    String intent,
    String actor,
    String requestHash,
    CommandState state,
    String stage,
    int attempt,
    String progress,
    @Nullable String outcome,
    @Nullable String failure,
    @Nullable String lastFailure,
    Instant createdAt,
    Instant stageAt,
    @Nullable Instant markedAt,
    Instant dueAt,
    Instant updatedAt,
    @Nullable Instant finishedAt,
    @Nullable String lease,
    String traceparent,
    Instant now) {

  /** Copies the subjects. */
  public Command {
    subjects = List.copyOf(subjects);
  }

  /** Why nothing came of it, if that is so. */
  public @Nullable CommandFailure readFailure() {
    return failure == null ? null : Json.read(failure, CommandFailure.class);
  }

  /** What came of it, if anything has. */
  public @Nullable JsonNode readOutcome() {
    return outcome == null ? null : Json.read(outcome, JsonNode.class);
  }

  CommandLife life() {
    return new CommandLife(state, stage, attempt, createdAt, stageAt, markedAt, dueAt);
  }
}

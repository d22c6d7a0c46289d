package dev.trestle.order.action;

import dev.trestle.order.command.Command;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Commands;
import dev.trestle.order.trail.Details;
import dev.trestle.order.trail.TrailEntry;
import dev.trestle.order.trail.TrailSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was asked to be done with a posting, and what came of it. */
@ApplicationScoped
class CommandTrail implements TrailSource {

  private static final String KIND = "command";

  private final Commands commands;

  CommandTrail(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Uni<List<TrailEntry>> entries(Set<String> subjects, int limit) {
    return commands
        .about(subjects, limit)
        .map(found -> found.stream().flatMap(command -> entries(command, subjects)).toList());
  }

  private static Stream<TrailEntry> entries(Command command, Set<String> subjects) {
    return command.subjects().stream()
        .filter(subjects::contains)
        .flatMap(
            subject -> Stream.concat(Stream.of(asked(command, subject)), ended(command, subject)));
  }

  private static TrailEntry asked(Command command, String subject) {
    return new TrailEntry(
        command.createdAt(),
        KIND,
        subject,
        command.id(),
        command.actor() + " asked to " + command.kind(),
        Details.of("state", command.state().wireName())
            .and("stage", command.stage())
            .and("waits_for", command.state().finished() ? null : command.lastFailure())
            .all(),
        command.traceparent());
  }

  private static Stream<TrailEntry> ended(Command command, String subject) {
    CommandFailure failure = command.readFailure();
    String summary =
        failure == null
            ? command.kind() + " is done"
            : "nothing came of " + command.kind() + ": " + failure.detail();
    return Stream.ofNullable(command.finishedAt())
        .map(at ->
            new TrailEntry(
                at,
                KIND,
                subject,
                command.id(),
                summary,
                Details.of("problem", failure == null ? null : failure.problem())
                    .and("ozon_code", failure == null ? null : failure.ozonCode())
                    .all(),
                command.traceparent()));
  }
}

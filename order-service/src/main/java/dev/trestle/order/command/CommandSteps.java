package dev.trestle.order.command;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.TraceParent;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.OrderConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the steps that {@link CommandLife} decides: each is one transaction. */
@ApplicationScoped
class CommandSteps {

  private static final Logger LOG = Logger.getLogger(CommandSteps.class);

  private final CommandStore store;
  private final CommandKinds kinds;
  private final RereadQueue queue;
  private final CommandMeters meters;
  private final CommandLimits limits;
  private final Duration lease;

  CommandSteps(
      CommandStore store,
      CommandKinds kinds,
      RereadQueue queue,
      CommandMeters meters,
      OrderConfig config) {
    this.store = store;
    this.kinds = kinds;
    this.queue = queue;
    this.meters = meters;
    this.limits = CommandLimits.of(config.command());
    this.lease = config.command().lease();
  }

  /**
   * Commits what an answer means.
   *
   * @return the command, still leased, where it goes on at once
   */
  Uni<Optional<Command>> take(Turn<?, ?> turn, Advance advance) {
    Command command = turn.command();
    Instant now = turn.asked().current();
    CommandLife.Step step = command.life().on(advance.event(), now, limits);
    if (step.givenUp() == CommandLife.GivenUp.NOT_DONE && advance.otherwise() != null) {
      return take(turn, advance.otherwise());
    }
    CommandFailure failure =
        step.givenUp() == null
            ? advance.failure()
            : CommandFailure.of(step.givenUp(), advance.reason());
    boolean goesOn = step.after().goesOn(now);
    CommandStore.Change change =
        new CommandStore.Change(
            command.id(),
            command.lease(),
            step.after(),
            advance.progress() == null ? command.progress() : Json.write(advance.progress()),
            written(advance.outcome()),
            written(failure),
            advance.reason(),
            goesOn);
    List<String> reread =
        step.givenUp() == null
            ? advance.reread()
            : kinds.named(command.kind()).readable(command.subjects());
    return Transactions.run(session -> save(session, command, change, reread))
        .invoke(saved -> told(command, change, now, saved.isPresent()))
        .map(saved -> saved.filter(held -> goesOn));
  }

  /** Leaves the command as it is to whoever comes next. */
  Uni<Void> release(Command command) {
    CommandStore.Change change =
        new CommandStore.Change(
            command.id(),
            command.lease(),
            command.life(),
            command.progress(),
            command.outcome(),
            command.failure(),
            command.lastFailure(),
            false);
    return Transactions.run(session -> store.save(session, change, lease)).replaceWithVoid();
  }

  private Uni<Optional<Command>> save(
      Mutiny.Session session, Command command, CommandStore.Change change, List<String> reread) {
    return store
        .save(session, change, lease)
        .chain(saved ->
            saved.isEmpty()
                ? Uni.createFrom().item(saved)
                : queue.want(session, wishes(command, reread)).replaceWith(saved));
  }

  private List<RereadQueue.Wish> wishes(Command command, List<String> subjects) {
    String kind = kinds.named(command.kind()).rereadKind();
    return subjects.stream()
        .distinct()
        .map(subject ->
            new RereadQueue.Wish(
                kind, subject, command.accountId(), command.now(), false, command.traceparent()))
        .toList();
  }

  private void told(Command command, CommandStore.Change change, Instant now, boolean held) {
    log(command, change, held);
    if (held) {
      meters.stepped(command, change.life(), now);
    }
  }

  private static @Nullable String written(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }

  private static void log(Command command, CommandStore.Change change, boolean held) {
    LOG.infof(
        "command id=%s kind=%s account=%d subject=%s of=%d stage=%s state=%s attempt=%d held=%s"
            + " reason=\"%s\" trace=%s",
        command.id(),
        command.kind(),
        command.accountId(),
        command.subjects().getFirst(),
        command.subjects().size(),
        change.life().stage(),
        change.life().state().wireName(),
        change.life().attempt(),
        held,
        change.lastFailure(),
        TraceParent.parseOrStart(command.traceparent()).traceId());
  }
}

package dev.trestle.order.command;

import dev.trestle.contracts.Json;
import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The door for everyone who wants something done at Ozon, or wants to know how far it is. */
@ApplicationScoped
public class Commands {

  static final Duration KEY_LIFE = Duration.ofHours(24);

  private static final Duration FIRST_LOOK = Duration.ofMillis(20);
  private static final Duration LONGEST_LOOK = Duration.ofMillis(320);

  private final CommandStore store;
  private final CommandKinds kinds;
  private final CommandWorker worker;
  private final EventLoop eventLoop;

  Commands(CommandStore store, CommandKinds kinds, CommandWorker worker, EventLoop eventLoop) {
    this.store = store;
    this.kinds = kinds;
    this.worker = worker;
    this.eventLoop = eventLoop;
  }

  /** What became of the wish to have a command. */
  public sealed interface Admission {

    /** The command, new or the one that was there before. */
    record Admitted(Command command) implements Admission {}

    /** The key stands for another request. */
    record KeyTaken(Command command) implements Admission {}
  }

  /** Commits the command's row, or finds the one it repeats; then it goes its way by itself. */
  public Uni<Admission> admit(NewCommand asked) {
    return eventLoop
        .run(() ->
            Transactions.run(session ->
                store
                    .same(session, asked, KEY_LIFE)
                    .chain(found ->
                        found.isPresent()
                            ? Uni.createFrom().item(found.get())
                            : insert(session, asked))))
        .invoke(worker::nudge)
        .map(command ->
            command.requestHash().equals(asked.requestHash())
                ? new Admission.Admitted(command)
                : new Admission.KeyTaken(command));
  }

  /** The command as it is once it is finished, or when the patience ends. */
  public Uni<Command> await(Command command, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    return look(command, end, FIRST_LOOK);
  }

  /** The command with this id. */
  public Uni<Optional<Command>> find(String id) {
    return eventLoop.run(
        () -> Panache.withSession(() -> Panache.getSession().chain(s -> store.find(s, id))));
  }

  /** The newest first. */
  public Uni<List<Command>> page(CommandFilter filter, int limit) {
    return eventLoop.run(() ->
        Panache.withSession(() -> Panache.getSession().chain(s -> store.page(s, filter, limit))));
  }

  /** The newest ones about any of these subjects. */
  public Uni<List<Command>> about(Collection<String> subjects, int limit) {
    return eventLoop.run(() ->
        Panache.withSession(
            () -> Panache.getSession().chain(s -> store.about(s, subjects, limit))));
  }

  /** Any replica may be at work on it, so the row is looked at, less and less often. */
  private Uni<Command> look(Command command, long end, Duration pause) {
    long left = end - System.nanoTime();
    if (command.state().finished() || left <= 0) {
      return Uni.createFrom().item(command);
    }
    Duration next =
        pause.multipliedBy(2).compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : pause.multipliedBy(2);
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofNanos(Math.min(left, pause.toNanos())))
        .chain(() -> find(command.id()))
        .chain(found -> look(found.orElse(command), end, next));
  }

  private Uni<Command> insert(Mutiny.Session session, NewCommand asked) {
    CommandKind<?, ?> kind = kinds.named(asked.kind());
    return store.insert(session, asked, kind.firstStage(), begin(kind, asked.intent()));
  }

  private static <I> String begin(CommandKind<I, ?> kind, Object intent) {
    return Json.write(java.util.Objects.requireNonNull(kind.begin(kind.intentType().cast(intent))));
  }
}

package dev.trestle.order.command;

import dev.trestle.contracts.Json;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Carries out a leased command, stage by stage, as far as it goes without waiting. Asks Ozon with
 * no transaction open; every step is committed before the next one begins.
 */
@ApplicationScoped
class CommandWork {

  private static final Logger LOG = Logger.getLogger(CommandWork.class);

  private final CommandKinds kinds;
  private final CommandSteps steps;
  private final OzonAccounts accounts;
  private final Duration lease;
  private volatile boolean stopping;

  CommandWork(CommandKinds kinds, CommandSteps steps, OzonAccounts accounts, OrderConfig config) {
    this.kinds = kinds;
    this.steps = steps;
    this.accounts = accounts;
    this.lease = config.command().lease();
  }

  /** From now on commands stop between two steps. */
  void stop() {
    stopping = true;
  }

  Uni<Void> perform(Command command) {
    Optional<OzonAccount> account = accounts.withId(command.accountId());
    if (stopping || account.isEmpty()) {
      return steps.release(command);
    }
    return step(kinds.named(command.kind()), command, account.get())
        .chain(next -> next.isPresent() ? perform(next.get()) : Uni.createFrom().voidItem());
  }

  private <I, P> Uni<Optional<Command>> step(
      CommandKind<I, P> kind, Command command, OzonAccount account) {
    Turn<I, P> turn = turn(kind, command, account);
    Stage<I, P> stage = kind.stages().get(command.stage());
    return switch (stage) {
      case Stage.Read<I, P> read ->
          answer(turn, read.ask(), false)
              .chain(answer -> steps.take(turn, Advance.ofRead(kind, answer)));
      case Stage.Follow<I, P> follow ->
          answer(turn, follow.ask(), false)
              .chain(answer -> steps.take(turn, Advance.ofFollow(kind, answer)));
      case Stage.Write<I, P> write -> write(kind, write, turn);
      case null ->
          Uni.createFrom()
              .failure(new IllegalStateException(kind.name() + " has no stage " + command.stage()));
    };
  }

  private <I, P> Uni<Optional<Command>> write(
      CommandKind<I, P> kind, Stage.Write<I, P> write, Turn<I, P> turn) {
    Command command = turn.command();
    return switch (command.state()) {
      case WAITING -> markAndSend(kind, write, turn);
      case SENDING -> steps.take(turn, Advance.lost("the replica that was sending it is gone"));
      case DOUBTFUL ->
          answer(turn, write.settle(), false)
              .chain(answer ->
                  steps.take(turn, Advance.ofSettlement(kind, write.repeatable(), answer)));
      case FOLLOWING, DONE, FAILED ->
          throw new IllegalStateException(command.state() + " in the midst of a write");
    };
  }

  /** A replica that was frozen meanwhile must not send what another one is settling by now. */
  private <I, P> Uni<Optional<Command>> markAndSend(
      CommandKind<I, P> kind, Stage.Write<I, P> write, Turn<I, P> turn) {
    long began = System.nanoTime();
    return steps
        .take(turn, Advance.marked())
        .chain(marked -> {
          if (marked.isEmpty()) {
            return Uni.createFrom().item(marked);
          }
          if (System.nanoTime() - began > lease.toNanos() / 2) {
            return Uni.createFrom().failure(new IllegalStateException("the mark took too long"));
          }
          Turn<I, P> sending = turn(kind, marked.get(), turn.account());
          return answer(sending, write.send(), true)
              .chain(answer -> steps.take(sending, Advance.ofWrite(kind, answer)));
        });
  }

  /** What a kind throws must not hold its command for ever; what it may have sent is in doubt. */
  private <I, P, T> Uni<OzonAnswer<T>> answer(
      Turn<I, P> turn, Function<Turn<I, P>, Uni<OzonAnswer<T>>> ask, boolean sent) {
    return Uni.createFrom()
        .deferred(() -> ask.apply(turn))
        .ifNoItem()
        .after(lease)
        .fail()
        .onFailure()
        .invoke(trouble ->
            LOG.errorf(
                trouble, "command %s, stage %s", turn.command().id(), turn.command().stage()))
        .onFailure()
        .recoverWithItem(trouble ->
            new OzonAnswer.Failed<>(new OzonFailure.Unavailable(sent, "internal: " + trouble)));
  }

  private <I, P> Turn<I, P> turn(CommandKind<I, P> kind, Command command, OzonAccount account) {
    AskedAt asked = new AskedAt(command.now());
    return new Turn<>(
        command,
        account,
        Json.read(command.intent(), kind.intentType()),
        Json.read(command.progress(), kind.progressType()),
        Caller.command(account).within(lease.dividedBy(4)).telling(asked::now),
        asked);
  }
}

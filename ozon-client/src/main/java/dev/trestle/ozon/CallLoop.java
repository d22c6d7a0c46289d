package dev.trestle.ozon;

import dev.trestle.ozon.budget.Permit;
import dev.trestle.ozon.budget.RequestBudget;
import dev.trestle.ozon.catalogue.RetiringMethods;
import dev.trestle.ozon.wire.Exchange;
import dev.trestle.ozon.wire.OzonWire;
import dev.trestle.ozon.wire.Throttling;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Asks the budget, sends, and repeats what may be repeated, until an answer or the end of the
 * caller's patience. What Ozon says about its limits goes back to the budget.
 */
@ApplicationScoped
class CallLoop {

  private final OzonWire wire;
  private final RequestBudget budget;
  private final RetiringMethods retiring;

  CallLoop(OzonWire wire, RequestBudget budget, RetiringMethods retiring) {
    this.wire = wire;
    this.budget = budget;
    this.retiring = retiring;
  }

  /** Never a failed {@code Uni}; emits on the Vert.x context it was subscribed from, if any. */
  Uni<Outcome> run(OzonCall call) {
    return Uni.createFrom()
        .deferred(() -> {
          retiring.used(call.method());
          Executor home = home();
          Deadline deadline = Deadline.after(call.caller().patience());
          return attempt(new Running(call, deadline, home), 0).emitOn(home);
        });
  }

  /** A call between its first attempt and its end. */
  private record Running(OzonCall call, Deadline deadline, Executor home) {}

  private Uni<Outcome> attempt(Running running, int before) {
    Duration patience = running.deadline().leftForWaiting();
    return budget
        .take(running.call().demand(patience))
        .ifNoItem()
        .after(running.deadline().left())
        .recoverWithItem(() -> new Permit.Exhausted("the request budget is slow", patience))
        .emitOn(running.home())
        .chain(permit ->
            switch (permit) {
              case Permit.Exhausted exhausted -> exhausted(exhausted);
              case Permit.Granted granted ->
                  send(running).chain(outcome -> next(running, before, outcome));
            });
  }

  private static Uni<Outcome> exhausted(Permit.Exhausted exhausted) {
    OzonFailure failure =
        new OzonFailure.Throttled(exhausted.retryAfter(), "not sent: " + exhausted.limit());
    return Uni.createFrom().item(new Outcome.Failed(failure, null));
  }

  private Uni<Outcome> send(Running running) {
    OzonCall call = running.call();
    call.caller().sending().run();
    return wire.send(call.request())
        .ifNoItem()
        .after(running.deadline().left())
        .recoverWithItem(() -> new Exchange.Silence(true, "no answer within the caller's patience"))
        .invoke(exchange -> tellBudget(call, exchange))
        .map(exchange -> Outcome.of(call, exchange));
  }

  private Uni<Outcome> next(Running running, int before, Outcome outcome) {
    Optional<Duration> pause =
        switch (outcome) {
          case Outcome.Answered answered -> Optional.empty();
          case Outcome.Failed failed ->
              Repeats.pause(running.call().method(), failed.failure(), before);
        };
    if (pause.isEmpty() || pause.get().compareTo(running.deadline().leftForWaiting()) >= 0) {
      return Uni.createFrom().item(outcome);
    }
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(pause.get().plusMillis(1))
        .chain(() -> attempt(running, before + 1));
  }

  private void tellBudget(OzonCall call, Exchange exchange) {
    if (!(exchange instanceof Exchange.Answer answer)) {
      return;
    }
    long account = call.caller().account().id();
    remaining(answer.header("Ratelimit-Remaining"))
        .ifPresent(left -> budget.remaining(account, OptionalInt.of(left)));
    if (answer.status() != 429) {
      return;
    }
    Throttling throttling = Throttling.read(answer);
    switch (throttling.scope()) {
      case ACCOUNT -> budget.pauseAccount(account, throttling.pause());
      case METHOD -> budget.pauseMethod(account, call.method(), throttling.pause());
    }
  }

  private static Optional<Integer> remaining(@Nullable String header) {
    return header != null && header.strip().matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(header.strip()))
        : Optional.empty();
  }

  /**
   * Timers and the budget end on threads of their own; neither a session of Hibernate Reactive nor
   * a caller's slow code must follow them there.
   */
  private static Executor home() {
    Context context = Vertx.currentContext();
    return context == null
        ? Infrastructure.getDefaultExecutor()
        : command -> context.runOnContext(ignored -> command.run());
  }
}

package dev.trestle.ozon.budget;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A call that waits for its permit. Changed by the budget's thread alone, but for the answer. */
final class Waiter {

  final Demand demand;
  final long since;
  final long deadline;

  /** What the call took of its method's limits, if it has any. */
  @Nullable Charge charge;

  private final UniEmitter<? super Permit> emitter;
  private final Executor caller;
  private @Nullable Place place;
  private Runnable patience = () -> {};
  private boolean ended;
  private volatile boolean answered;

  Waiter(Demand demand, long now, UniEmitter<? super Permit> emitter, Executor caller) {
    this.demand = demand;
    this.since = now;
    this.deadline = now + demand.patience().toNanos();
    this.emitter = emitter;
    this.caller = caller;
  }

  /** The call goes on where it was asked for: in its own context, never on the budget's thread. */
  static Executor here() {
    Context context = Vertx.currentContext();
    return context == null
        ? Infrastructure.getDefaultExecutor()
        : task -> context.runOnContext(any -> task.run());
  }

  /** Moves to a place; null while it is between two. */
  void stand(@Nullable Place where) {
    place = where;
  }

  @Nullable Place place() {
    return place;
  }

  /** Whether the permit is out, or nobody wants it any more. */
  boolean ended() {
    return ended;
  }

  /** How to call off the end of its patience. */
  void patience(Runnable callOff) {
    patience = callOff;
  }

  void end() {
    ended = true;
    place = null;
    patience.run();
  }

  /** Runs something where the call was made. */
  void atCaller(Runnable what) {
    caller.execute(what);
  }

  /** Whether an answer is on its way; then it counts as one, although nobody may hear it. */
  boolean answered() {
    return answered;
  }

  void answer(Permit permit) {
    answered = true;
    emitter.complete(permit);
  }
}

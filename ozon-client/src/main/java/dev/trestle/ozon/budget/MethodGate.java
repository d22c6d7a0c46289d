package dev.trestle.ozon.budget;

import java.time.Duration;

/**
 * The calls of one method with limits of its own, on their way to the account's lane. One at a time
 * asks for its place, so that a full log is asked once and not by everybody who waits for it. Runs
 * on the budget's thread alone.
 */
final class MethodGate implements Place {

  private static final long AFTER_FAILURE = Duration.ofMillis(250).toNanos();

  private final Alarm alarm;
  private final MethodLimits limits;
  private final AccountLane lane;
  private final Endings endings;

  private final WaitingLine line = new WaitingLine();
  private Permit.Exhausted why = new Permit.Exhausted("the method's limit", Duration.ZERO);
  private long fullUntil;
  private boolean asking;
  private Runnable callOff = () -> {};

  MethodGate(Alarm alarm, MethodLimits limits, AccountLane lane, Endings endings) {
    this.alarm = alarm;
    this.limits = limits;
    this.lane = lane;
    this.endings = endings;
    this.fullUntil = alarm.now();
  }

  void add(Waiter waiter) {
    waiter.stand(this);
    line.add(waiter);
    turn();
  }

  @Override
  public void leave(Waiter waiter) {
    line.remove(waiter);
  }

  @Override
  public Permit.Exhausted reason(Waiter waiter) {
    long wait = Math.max(0, fullUntil - alarm.now());
    return new Permit.Exhausted(why.limit(), Duration.ofNanos(wait));
  }

  private void turn() {
    callOff.run();
    long now = alarm.now();
    if (fullUntil > now) {
      line.takeAll(waiter -> fullUntil > waiter.deadline)
          .forEach(waiter -> endings.refuse(waiter, reason(waiter)));
      callOff = alarm.at(fullUntil, this::turn);
      return;
    }
    Waiter first = asking ? null : line.poll();
    if (first == null) {
      return;
    }
    asking = true;
    limits
        .take(first.demand, Duration.ofNanos(first.deadline - now))
        .subscribe()
        .with(
            room -> alarm.execute(() -> answered(first, room)),
            failure -> alarm.execute(() -> failed(first)));
  }

  private void answered(Waiter waiter, Room room) {
    asking = false;
    switch (room) {
      case Room.Taken taken -> taken(waiter, taken.charge());
      case Room.Full full -> full(waiter, full);
    }
    turn();
  }

  private void taken(Waiter waiter, Charge charge) {
    if (waiter.ended()) {
      endings.giveBack(charge);
    } else {
      waiter.charge = charge;
      lane.add(waiter);
    }
  }

  private void full(Waiter waiter, Room.Full full) {
    long until = alarm.now() + full.retryAfter().toNanos();
    if (full.ofMethod()) {
      fullUntil = until;
      why = new Permit.Exhausted(full.limit(), full.retryAfter());
    }
    if (waiter.ended()) {
      return;
    }
    if (until > waiter.deadline) {
      endings.refuse(waiter, new Permit.Exhausted(full.limit(), full.retryAfter()));
    } else if (full.ofMethod()) {
      line.putBack(waiter);
    } else {
      alarm.at(until, () -> comeBack(waiter));
    }
  }

  private void comeBack(Waiter waiter) {
    if (!waiter.ended()) {
      add(waiter);
    }
  }

  private void failed(Waiter waiter) {
    asking = false;
    why = new Permit.Exhausted("the budget cannot be reached", Duration.ofNanos(AFTER_FAILURE));
    fullUntil = alarm.now() + AFTER_FAILURE;
    if (!waiter.ended()) {
      line.putBack(waiter);
    }
    turn();
  }
}

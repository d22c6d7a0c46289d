package dev.trestle.ozon.budget;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/**
 * Beginning and end of every wait: patience, meters, and what a call took of its method's limits.
 * Runs on the budget's thread alone.
 */
final class Endings {

  private static final Logger LOG = Logger.getLogger(Endings.class);

  /** Of all accounts together; a waiting call is a few hundred bytes. */
  private static final int MOST_WAITING = 10_000;

  private final Alarm alarm;
  private final MethodLimits limits;
  private final BudgetMeters meters;
  private int waiting;

  Endings(Alarm alarm, MethodLimits limits, BudgetMeters meters) {
    this.alarm = alarm;
    this.limits = limits;
    this.meters = meters;
  }

  /** Whether one more may wait; its patience runs from now on. */
  boolean begin(Waiter waiter) {
    meters.waits(waiter.demand.callClass());
    waiting++;
    waiter.patience(alarm.at(waiter.deadline, () -> loosePatience(waiter)));
    return waiting <= MOST_WAITING;
  }

  void granted(Waiter waiter) {
    if (end(waiter)) {
      meters.granted(waiter.demand.callClass(), alarm.now() - waiter.since);
      if (waiter.charge != null) {
        run(limits.sent(waiter.charge));
      }
    }
  }

  void refuse(Waiter waiter, Permit.Exhausted reason) {
    if (end(waiter)) {
      meters.exhausted(waiter.demand.callClass());
      giveBack(waiter);
      waiter.atCaller(() -> waiter.answer(reason));
    }
  }

  /** The caller wants no answer any more. */
  void cancel(Waiter waiter) {
    if (waiter.answered()) {
      return;
    }
    Place place = waiter.place();
    if (place != null) {
      place.leave(waiter);
    }
    if (end(waiter)) {
      giveBack(waiter);
    }
  }

  void thrownAway() {
    meters.thrownAway();
  }

  /** What was taken for a call that has ended meanwhile. */
  void giveBack(Charge charge) {
    run(limits.giveBack(charge));
  }

  private void loosePatience(Waiter waiter) {
    Place place = waiter.place();
    if (place != null) {
      Permit.Exhausted reason = place.reason(waiter);
      place.leave(waiter);
      refuse(waiter, reason);
    }
  }

  private boolean end(Waiter waiter) {
    if (waiter.ended()) {
      return false;
    }
    waiter.end();
    waiting--;
    meters.waitsNoLonger(waiter.demand.callClass());
    return true;
  }

  private void giveBack(Waiter waiter) {
    if (waiter.charge != null) {
      giveBack(waiter.charge);
    }
  }

  /** A log that keeps what it should have lost errs on the safe side, until the limit's length. */
  private static void run(Uni<Void> change) {
    change
        .subscribe()
        .with(done -> {}, failure -> LOG.debugf("A limit's log stays as it was: %s", failure));
  }
}

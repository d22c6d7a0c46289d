package dev.trestle.ozon.budget;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * The calls of one account that wait for its tokens, and the tokens this replica holds. A token
 * belongs to nobody before its instant: then it goes to the first in line. Runs on the budget's
 * thread alone.
 */
final class AccountLane implements Place {

  private static final Logger LOG = Logger.getLogger(AccountLane.class);

  /** After a statement that failed. */
  private static final long AFTER_FAILURE = Duration.ofMillis(250).toNanos();

  /** Replicas ask in an order that chance decides, or the same one would always be first. */
  private static final long FAIRNESS = Duration.ofMillis(10).toNanos();

  private static final long LONGEST_ROUND_TRIP = Duration.ofMillis(200).toNanos();
  private static final long TOLERANCE = Pace.TOLERANCE.toNanos();

  private final long accountId;
  private final Pace pace;
  private final Alarm alarm;
  private final Leases leases;
  private final Endings endings;

  private final DatabaseClock clock = new DatabaseClock();
  private final WaitingLine line = new WaitingLine();
  private final Map<String, Long> closedUntil = new HashMap<>();
  private int tokens;
  private boolean asking;
  private boolean reached = true;
  private long nextAt;
  private volatile long pausedUntil;
  private long askAgainAt;
  private long roundTrip;
  private Runnable callOff = () -> {};

  AccountLane(long accountId, Pace pace, Alarm alarm, Leases leases, Endings endings) {
    this.accountId = accountId;
    this.pace = pace;
    this.alarm = alarm;
    this.leases = leases;
    this.endings = endings;
    long now = alarm.now();
    nextAt = now;
    pausedUntil = now;
    askAgainAt = now;
  }

  /** Lines a call up, unless what stands in its way outlasts its patience. */
  void add(Waiter waiter) {
    waiter.stand(this);
    Permit.Exhausted reason = reason(waiter);
    if (alarm.now() + reason.retryAfter().toNanos() > waiter.deadline) {
      endings.refuse(waiter, reason);
    } else if (closedUntil(waiter) > alarm.now()) {
      alarm.at(closedUntil(waiter), () -> comeBack(waiter));
    } else {
      line.add(waiter);
      turn();
    }
  }

  @Override
  public void leave(Waiter waiter) {
    line.remove(waiter);
  }

  @Override
  public Permit.Exhausted reason(Waiter waiter) {
    long now = alarm.now();
    long closed = closedUntil(waiter);
    if (closed > now && closed >= pausedUntil) {
      return exhausted("Ozon closed " + waiter.demand.method().path(), closed - now);
    }
    if (pausedUntil > now) {
      return exhausted("account " + accountId + " is paused", pausedUntil - now);
    }
    if (!reached) {
      return exhausted("the budget cannot be reached", AFTER_FAILURE);
    }
    long ahead = Math.max(0, line.before(waiter) - tokens) * pace.step().toNanos();
    return exhausted(
        pace.share() + " requests per second of account " + accountId,
        ahead + Math.max(0, nextAt - now));
  }

  /** Nobody of this account goes for so long; tokens in hand are lost. */
  void pause(Duration length) {
    pausedUntil = Math.max(pausedUntil, alarm.now() + length.toNanos());
    letGo();
  }

  /** No call of this method goes for so long. */
  void close(String method, Duration length) {
    closedUntil.merge(method, alarm.now() + length.toNanos(), Math::max);
    letGo();
  }

  boolean isPaused() {
    return pausedUntil > alarm.now();
  }

  /** Asks for tokens when the next one that nobody has is near enough. */
  private void turn() {
    callOff.run();
    Wanted wanted = line.wanted().without(tokens);
    if (asking || wanted.none()) {
      return;
    }
    long now = alarm.now();
    long chance = ThreadLocalRandom.current().nextLong(FAIRNESS);
    long lead = Pace.lead(wanted.best()).toNanos() + roundTrip - chance;
    long due = Math.max(Math.max(askAgainAt, pausedUntil), nextAt - lead);
    if (due > now) {
      callOff = alarm.at(due, this::turn);
      return;
    }
    asking = true;
    leases
        .lease(accountId, pace, wanted, roundTrip)
        .subscribe()
        .with(
            lease -> alarm.execute(() -> answered(lease)),
            failure -> alarm.execute(() -> failed(failure)));
  }

  private void answered(Lease lease) {
    asking = false;
    reached = true;
    clock.learn(lease.askedAt(), lease.sent(), lease.received());
    long took = lease.received() - lease.sent();
    roundTrip = Math.min(LONGEST_ROUND_TRIP, Math.max(took, roundTrip - roundTrip / 8));
    nextAt = clock.local(lease.nextAt());
    if (lease.pausedUntil() > 0) {
      pausedUntil = Math.max(pausedUntil, clock.local(lease.pausedUntil()));
    }
    lease.closed().forEach((method, until) -> closedUntil.put(method, clock.local(until)));
    for (int each = 0; each < lease.tokens(); each++) {
      long instant = clock.local(lease.firstAt() + each * pace.stepMicros());
      tokens++;
      alarm.at(instant, () -> fire(instant));
    }
    letGo();
    turn();
  }

  private void failed(Throwable failure) {
    asking = false;
    if (reached) {
      LOG.warnf("No request to Ozon leaves: the budget cannot be reached: %s", failure);
    }
    reached = false;
    askAgainAt = alarm.now() + AFTER_FAILURE;
    turn();
  }

  /** Those go whose patience ends before a pause does; those of closed methods stand aside. */
  private void letGo() {
    line.takeAll(waiter -> pausedUntil > waiter.deadline)
        .forEach(waiter -> endings.refuse(waiter, reason(waiter)));
    long now = alarm.now();
    closedUntil.values().removeIf(until -> until <= now);
    line.takeAll(waiter -> closedUntil(waiter) > now).forEach(this::add);
  }

  private void comeBack(Waiter waiter) {
    if (!waiter.ended()) {
      add(waiter);
    }
  }

  private void fire(long instant) {
    tokens--;
    long now = alarm.now();
    Waiter first = now - instant <= TOLERANCE && now >= pausedUntil ? line.poll() : null;
    if (first == null) {
      endings.thrownAway();
    } else {
      first.stand(null);
      first.atCaller(() -> go(first, instant));
    }
    turn();
  }

  /** Where the call was made, which may have been busy: looks at the clock once more. */
  private void go(Waiter waiter, long instant) {
    if (alarm.now() - instant <= TOLERANCE) {
      waiter.answer(new Permit.Granted());
      alarm.execute(() -> endings.granted(waiter));
    } else {
      alarm.execute(() -> missed(waiter));
    }
  }

  private void missed(Waiter waiter) {
    endings.thrownAway();
    if (waiter.ended()) {
      return;
    }
    waiter.stand(this);
    if (alarm.now() > waiter.deadline) {
      endings.refuse(waiter, reason(waiter));
    } else {
      line.putBack(waiter);
      turn();
    }
  }

  private long closedUntil(Waiter waiter) {
    return closedUntil.getOrDefault(waiter.demand.method().path(), Long.MIN_VALUE);
  }

  private static Permit.Exhausted exhausted(String limit, long nanos) {
    return new Permit.Exhausted(limit, Duration.ofNanos(nanos));
  }
}

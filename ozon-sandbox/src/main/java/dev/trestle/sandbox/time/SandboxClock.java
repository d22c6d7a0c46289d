package dev.trestle.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The sandbox's own time: that of the base clock, put forward and run faster or slower on request,
 * and the timer that goes by it. What is due runs in the order of its time; while time is put
 * forward each thing sees the clock at its own time, so that a thing that plans the next one (every
 * night, say) runs as often as it would have.
 */
public final class SandboxClock extends Clock implements Timer {

  private final Clock base;
  private final Timer wall;
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparing(Planned::due).thenComparing(Planned::order));
  private volatile Pace pace;
  private long order;

  /** Only the alarm that was set last counts; a timer of Vert.x cannot be moved. */
  private long alarm;

  /**
   * @param wall real time, which wakes this clock when something is due
   */
  public SandboxClock(Clock base, Timer wall) {
    this.base = base;
    this.wall = wall;
    this.pace = Pace.of(base);
  }

  /** Real time, for what must not run faster: how long an answer took. */
  public Clock base() {
    return base;
  }

  @Override
  public Instant instant() {
    return pace.at(base.instant());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /**
   * A pause of zero or below runs as soon as the caller is through, and before what is due later.
   */
  @Override
  public synchronized void after(Duration pause, Runnable what) {
    planned.add(new Planned(instant().plus(pause), order++, what));
    setAlarm();
  }

  /**
   * Puts time forward and runs what has become due, in the order of its time. Meanwhile time stands
   * still but for its steps from one thing to the next, so that it never has to go back; what the
   * things took is made up for at the end.
   */
  public synchronized void advance(Duration by) {
    Pace before = pace;
    Instant now = base.instant();
    pace = new Pace(before.at(now), now, 0);
    try {
      runUntil(before.at(now).plus(by));
    } finally {
      Instant later = base.instant();
      pace = new Pace(before.at(later).plus(by), later, before.speed());
      setAlarm();
    }
  }

  private void runUntil(Instant goal) {
    while (!planned.isEmpty() && !planned.element().due().isAfter(goal)) {
      Planned next = planned.remove();
      if (next.due().isAfter(instant())) {
        pace = new Pace(next.due(), base.instant(), 0);
      }
      next.what().run();
    }
  }

  /** From now on one second of the base clock counts as so many; zero stops time. */
  public synchronized void speed(int speed) {
    pace = new Pace(instant(), base.instant(), speed);
    setAlarm();
  }

  public int speed() {
    return pace.speed();
  }

  /** How many things wait for their time. */
  public synchronized int waiting() {
    return planned.size();
  }

  /** Back to the base clock; whatever waited is forgotten. */
  public synchronized void reset() {
    planned.clear();
    pace = Pace.of(base);
    setAlarm();
  }

  private void setAlarm() {
    alarm++;
    if (!planned.isEmpty()) {
      long mine = alarm;
      pace.wait(Duration.between(instant(), planned.element().due()))
          .ifPresent(pause -> wall.after(pause, () -> ring(mine)));
    }
  }

  private synchronized void ring(long which) {
    if (which == alarm) {
      advance(Duration.ZERO);
    }
  }

  private record Planned(Instant due, long order, Runnable what) {}
}

package dev.trestle.ozon.budget;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The budget's thread and clock, moved by the test. */
final class MovableAlarm implements Alarm {

  private record Planned(long at, long number, Runnable what) {}

  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparingLong(Planned::at).thenComparing(Planned::number));
  private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
  private long now = 1_000_000_000L;
  private long number;

  @Override
  public long now() {
    return now;
  }

  @Override
  public Runnable at(long nanos, Runnable what) {
    Planned plan = new Planned(nanos, number++, what);
    planned.add(plan);
    return () -> planned.remove(plan);
  }

  @Override
  public void execute(Runnable what) {
    ready.add(what);
    settle();
  }

  /** Lets time pass; what is due runs at its own moment. */
  void advance(Duration length) {
    long end = now + length.toNanos();
    while (!planned.isEmpty() && planned.peek().at() <= end) {
      Planned next = planned.remove();
      now = Math.max(now, next.at());
      next.what().run();
      settle();
    }
    now = end;
  }

  /** Time passes while the thread stands still, as in a long pause for garbage collection. */
  void stall(Duration length) {
    now += length.toNanos();
    advance(Duration.ZERO);
  }

  private boolean settling;

  private void settle() {
    if (settling) {
      return;
    }
    settling = true;
    while (!ready.isEmpty()) {
      ready.remove().run();
    }
    settling = false;
  }
}

package dev.trestle.sandbox;

import dev.trestle.sandbox.time.Timer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Attempts that wait until a test runs them. */
final class PlannedAttempts implements Timer {

  record Planned(Duration pause, Runnable attempt) {}

  private final BlockingQueue<Planned> planned = new LinkedBlockingQueue<>();

  @Override
  public void after(Duration pause, Runnable attempt) {
    planned.add(new Planned(pause, attempt));
  }

  /** The next planned attempt, waited for. */
  Planned next() throws InterruptedException {
    Planned next = planned.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("No further attempt was planned");
    }
    return next;
  }

  boolean isEmpty() {
    return planned.isEmpty();
  }
}

package dev.trestle.sandbox.push;

import java.time.Duration;

/** Runs the next attempt later; a test puts its own in and decides when later is. */
@FunctionalInterface
public interface RetryTimer {

  void after(Duration pause, Runnable attempt);
}

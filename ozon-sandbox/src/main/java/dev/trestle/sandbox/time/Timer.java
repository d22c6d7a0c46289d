package dev.trestle.sandbox.time;

import java.time.Duration;

/** Runs something later, in sandbox time; a test puts its own in and decides when later is. */
@FunctionalInterface
public interface Timer {

  void after(Duration pause, Runnable what);
}

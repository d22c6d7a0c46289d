package dev.trestle.sandbox.time;

import java.time.Duration;

/** Runs something later; in the sandbox that is later by its own {@link SandboxClock}. */
@FunctionalInterface
public interface Timer {

  void after(Duration pause, Runnable what);
}

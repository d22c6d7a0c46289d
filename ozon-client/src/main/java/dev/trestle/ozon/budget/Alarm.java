package dev.trestle.ozon.budget;

import java.util.concurrent.Executor;

/** The budget's one thread and its clock. What runs on it needs no locks and must not block. */
interface Alarm extends Executor {

  /** Monotonic nanoseconds, as {@link System#nanoTime}. */
  long now();

  /** Runs something at a moment, or at once if it has passed; the answer calls it off. */
  Runnable at(long nanos, Runnable what);
}

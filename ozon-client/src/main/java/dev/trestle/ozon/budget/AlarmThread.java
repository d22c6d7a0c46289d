package dev.trestle.ozon.budget;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread of its own: an event loop would tell the time as late as its longest handler. */
final class AlarmThread implements Alarm, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(AlarmThread.class);

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("ozon-budget").factory());

  AlarmThread() {
    thread.setRemoveOnCancelPolicy(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    // What comes after the end is for nobody.
    thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public Runnable at(long nanos, Runnable what) {
    Future<?> planned = thread.schedule(guarded(what), nanos - now(), TimeUnit.NANOSECONDS);
    return () -> planned.cancel(false);
  }

  @Override
  public void execute(Runnable what) {
    thread.execute(guarded(what));
  }

  @Override
  public void close() {
    thread.shutdown();
  }

  /** An executor keeps what a task throws to itself. */
  private static Runnable guarded(Runnable what) {
    return () -> {
      try {
        what.run();
      } catch (RuntimeException bug) {
        LOG.error("The request budget failed", bug);
      }
    };
  }
}

package dev.trestle.ingress.relay;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The pushes under way on one event loop. Outcomes come from other threads and are taken over in
 * batches, one wake-up for many; time limits are equal for all, so the oldest push is always the
 * first to look at, and one timer serves them all.
 */
final class Lane {

  private static final int LOOK_EVERY_MILLIS = 20;

  private final EventLoop loop;
  private final Queue<Runnable> outcomes = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final ArrayDeque<Limited> impatient = new ArrayDeque<>();
  private final ArrayDeque<Limited> overdue = new ArrayDeque<>();

  /** What has a time limit. */
  interface Limited {

    /** Whether it needs no more looking after. */
    boolean isSettled();

    /** When, by {@link System#nanoTime}, patience with Kafka ends. */
    long patienceEnds();

    /** When, by {@link System#nanoTime}, the answer is due. */
    long deadline();

    /** Patience has ended. */
    void onImpatience();

    /** The answer is due. */
    void onDeadline();
  }

  Lane(EventLoop loop) {
    this.loop = loop;
    loop.scheduleAtFixedRate(
        this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks after a push; called on the event loop. */
  void watch(Limited push) {
    impatient.addLast(push);
  }

  /** Looks after a push whose patience with Kafka need not be waited for. */
  void watchDeadline(Limited push) {
    overdue.addLast(push);
  }

  /** Hands an outcome over to the event loop, from any thread. */
  void hand(Runnable outcome) {
    if (loop.inEventLoop()) {
      outcome.run();
      return;
    }
    outcomes.add(outcome);
    if (woken.compareAndSet(false, true)) {
      loop.execute(this::takeOver);
    }
  }

  private void takeOver() {
    woken.set(false);
    for (Runnable outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
      outcome.run();
    }
  }

  private void look() {
    long now = System.nanoTime();
    for (Limited first = impatient.peekFirst();
        first != null && (first.isSettled() || first.patienceEnds() - now <= 0);
        first = impatient.peekFirst()) {
      impatient.removeFirst();
      if (!first.isSettled()) {
        overdue.addLast(first);
        first.onImpatience();
      }
    }
    for (Limited first = overdue.peekFirst();
        first != null && (first.isSettled() || first.deadline() - now <= 0);
        first = overdue.peekFirst()) {
      overdue.removeFirst();
      if (!first.isSettled()) {
        first.onDeadline();
      }
    }
  }
}

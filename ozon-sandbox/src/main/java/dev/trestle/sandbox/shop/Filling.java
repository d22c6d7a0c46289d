package dev.trestle.sandbox.shop;

import java.util.concurrent.atomic.AtomicInteger;

/** One shop being filled: what was wished, how far it is, and whether it was called off. */
public final class Filling {

  private final ShopWish wish;
  private final long start = System.nanoTime();
  private final AtomicInteger products = new AtomicInteger();
  private final AtomicInteger postings = new AtomicInteger();
  private volatile State state = State.RUNNING;
  private volatile long millis;

  /** How far. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CALLED_OFF
  }

  Filling(ShopWish wish) {
    this.wish = wish;
  }

  /** One more product, unless called off; the lock lets nothing in after the end. */
  synchronized boolean product(Runnable add) {
    return step(add, products);
  }

  synchronized boolean posting(Runnable add) {
    return step(add, postings);
  }

  private boolean step(Runnable add, AtomicInteger count) {
    if (state != State.RUNNING) {
      return false;
    }
    add.run();
    count.incrementAndGet();
    return true;
  }

  synchronized void end(State end) {
    if (state == State.RUNNING) {
      millis = elapsed();
      state = end;
    }
  }

  public ShopWish wish() {
    return wish;
  }

  public State state() {
    return state;
  }

  public int products() {
    return products.get();
  }

  public int postings() {
    return postings.get();
  }

  public long millis() {
    return state == State.RUNNING ? elapsed() : millis;
  }

  private long elapsed() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}

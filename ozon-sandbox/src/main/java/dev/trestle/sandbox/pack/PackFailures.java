package dev.trestle.sandbox.pack;

import java.util.concurrent.atomic.AtomicInteger;

/** How many of the next packings of any seller end in {@code ship_failed}. */
public final class PackFailures {

  private final AtomicInteger left = new AtomicInteger();

  public void set(int count) {
    left.set(count);
  }

  public int left() {
    return left.get();
  }

  boolean take() {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }
}

package dev.trestle.sandbox.subscription;

/** Hears of URLs in trouble; Ozon writes to the chat of the Seller API then. */
@FunctionalInterface
public interface AvailabilityWatcher {

  /** It was graded unstable or unavailable, or was suspended. */
  void troubled(Subscription subscription);
}

package dev.trestle.sandbox.subscription;

/** Who switched a URL off. */
public enum DisableReason {
  SELLER,
  /** It was too slow or did not answer; the seller may switch it on again. */
  AVAILABILITY,
  /** Ozon's support; only deleting and a new URL help. */
  ADMIN
}

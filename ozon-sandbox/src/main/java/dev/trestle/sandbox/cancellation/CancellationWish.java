package dev.trestle.sandbox.cancellation;

import dev.trestle.sandbox.posting.Canceller;
import dev.trestle.sandbox.posting.Posting;

/**
 * Why somebody wants a posting cancelled.
 *
 * @param message the initiator's own words
 */
public record CancellationWish(
    Posting posting, Canceller initiator, long reasonId, String reason, String message) {

  /** "The buyer cancelled the order" (reference, /v1/conditional-cancellation/get). */
  public static final long BUYER_CANCELLED = 508;

  public static final String BUYER_CANCELLED_TEXT = "Покупатель отменил заказ";
}

package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever wants to know what happens to postings; one method for each happening that Ozon pushes.
 * Postings of all schemes come here: {@link Posting#scheme()} tells FBO from the others. It is
 * called after the change is stored, and outside any lock.
 */
public interface PostingWatcher {

  /** A new posting; its order, if new too, is told first. Children of a split count as new. */
  void created(Posting posting);

  /**
   * Into another status or push state, but not cancelled; substatus ship_failed, of which pushes
   * know nothing, is not told. What it was before is {@code
   * posting.progress().previousSubstatus()}.
   */
  void moved(Posting posting);

  /** By whom and why is {@code posting.progress().cancellation()}. */
  void cancelled(Posting posting);

  /** Now {@code posting.shipment().shipmentDate()}; null on either side is a deleted interval. */
  void cutoffChanged(Posting posting, @Nullable Instant before);

  /** Now {@code posting.shipment().delivery()}; null on either side is a deleted interval. */
  void deliveryDateChanged(Posting posting, @Nullable DeliveryWindow before);

  void orderCreated(Order order);

  /** Into another state, but not cancelled. */
  void orderMoved(Order order, OrderState before);

  /** Its last living posting was cancelled. */
  void orderCancelled(Order order, OrderState before);

  /** For changes that nobody shall hear of. */
  PostingWatcher NOBODY = new Silence();
}

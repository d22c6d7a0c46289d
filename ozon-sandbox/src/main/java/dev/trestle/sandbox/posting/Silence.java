package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells nobody. */
final class Silence implements PostingWatcher {

  @Override
  public void created(Posting posting) {}

  @Override
  public void moved(Posting posting) {}

  @Override
  public void cancelled(Posting posting) {}

  @Override
  public void cutoffChanged(Posting posting, @Nullable Instant before) {}

  @Override
  public void deliveryDateChanged(Posting posting, @Nullable DeliveryWindow before) {}

  @Override
  public void orderCreated(Order order) {}

  @Override
  public void orderMoved(Order order, OrderState before) {}

  @Override
  public void orderCancelled(Order order, OrderState before) {}
}

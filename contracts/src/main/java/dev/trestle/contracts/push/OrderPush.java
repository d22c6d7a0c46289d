package dev.trestle.contracts.push;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.SellerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A push about a whole order, of any scheme, since August 2026; on {@code ozon.push.order}. Names
 * no posting.
 */
public sealed interface OrderPush extends Push {

  /** The order that the push is about. */
  OrderNumber orderNumber();

  /** Whose part of the order it is. */
  SellerId seller();

  /** Ozon's number of the order; 11 digits, so it needs 64 bits. */
  @Nullable Long orderId();

  /** Ozon's {@code uuid} of the event: data, not identity, as documents reuse it. */
  @Nullable String uuid();

  /**
   * TYPE_ORDER_NEW.
   *
   * @param createdAt {@code created_at} in Ozon's example, {@code creation_date} in its table
   */
  record OrderNew(
      OrderNumber orderNumber,
      SellerId seller,
      @Nullable Long orderId,
      @Nullable String uuid,
      @Nullable Instant createdAt)
      implements OrderPush {}

  /** TYPE_ORDER_CANCELLED. */
  record OrderCancelled(
      OrderNumber orderNumber,
      SellerId seller,
      @Nullable Long orderId,
      @Nullable String uuid,
      @Nullable Instant cancelledAt)
      implements OrderPush {}

  /**
   * TYPE_ORDER_STATE_CHANGED.
   *
   * @param newState seen in documents: order_in_delivery, order_done; no list is published
   */
  record OrderStateChanged(
      OrderNumber orderNumber,
      SellerId seller,
      @Nullable Long orderId,
      @Nullable String uuid,
      @Nullable String oldState,
      String newState,
      @Nullable Instant updatedAt)
      implements OrderPush {}
}

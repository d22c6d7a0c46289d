package dev.trestle.order.order;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.OrderSnapshot;
import dev.trestle.contracts.push.OrderPush;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How pushes about an order become facts; there is no answer of Ozon that could correct them. */
public final class OrderFacts {

  private static final Pattern POSTING_NUMBER = Pattern.compile("(\\d+-\\d+)-\\d+");

  private OrderFacts() {}

  /** Ozon's examples print a posting's number for its order's, so its last part is left out. */
  public static OrderNumber orderOf(OrderPush push) {
    Matcher posting = POSTING_NUMBER.matcher(push.orderNumber().value());
    return posting.matches() ? new OrderNumber(posting.group(1)) : push.orderNumber();
  }

  static OrderSnapshot nothing(OrderNumber number, SellerId seller) {
    return new OrderSnapshot(number, seller, null, null, null, null, false, null, List.of());
  }

  static OrderSnapshot told(OrderSnapshot known, OrderPush push) {
    OrderSnapshot order = identified(known, push.orderId());
    return switch (push) {
      case OrderPush.OrderNew made -> ordered(order, made.createdAt());
      case OrderPush.OrderStateChanged moved ->
          isOlder(moved.updatedAt(), known.stateChangedAt())
              ? order
              : inState(order, moved.newState(), moved.updatedAt());
      case OrderPush.OrderCancelled cancelled -> cancelled(order, cancelled.cancelledAt());
    };
  }

  /** Ozon's id, once somebody told it. */
  static OrderSnapshot identified(OrderSnapshot known, @Nullable Long orderId) {
    return known.orderId() != null || orderId == null
        ? known
        : new OrderSnapshot(
            known.orderNumber(),
            known.sellerId(),
            orderId,
            known.state(),
            known.stateChangedAt(),
            known.orderedAt(),
            known.cancelled(),
            known.cancelledAt(),
            known.postings());
  }

  static OrderSnapshot with(OrderSnapshot known, List<OrderSnapshot.Part> postings) {
    return new OrderSnapshot(
        known.orderNumber(),
        known.sellerId(),
        known.orderId(),
        known.state(),
        known.stateChangedAt(),
        known.orderedAt(),
        known.cancelled(),
        known.cancelledAt(),
        postings);
  }

  private static OrderSnapshot ordered(OrderSnapshot known, @Nullable Instant at) {
    return new OrderSnapshot(
        known.orderNumber(),
        known.sellerId(),
        known.orderId(),
        known.state(),
        known.stateChangedAt(),
        known.orderedAt() == null ? at : known.orderedAt(),
        known.cancelled(),
        known.cancelledAt(),
        known.postings());
  }

  private static OrderSnapshot inState(OrderSnapshot known, String state, @Nullable Instant at) {
    return new OrderSnapshot(
        known.orderNumber(),
        known.sellerId(),
        known.orderId(),
        state,
        at,
        known.orderedAt(),
        known.cancelled(),
        known.cancelledAt(),
        known.postings());
  }

  private static OrderSnapshot cancelled(OrderSnapshot known, @Nullable Instant at) {
    return new OrderSnapshot(
        known.orderNumber(),
        known.sellerId(),
        known.orderId(),
        known.state(),
        known.stateChangedAt(),
        known.orderedAt(),
        true,
        known.cancelledAt() == null ? at : known.cancelledAt(),
        known.postings());
  }

  /** A state without a time is taken as it comes. */
  private static boolean isOlder(@Nullable Instant at, @Nullable Instant known) {
    return at != null && known != null && at.isBefore(known);
  }
}

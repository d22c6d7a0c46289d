package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Order;
import dev.trestle.sandbox.posting.OrderState;
import dev.trestle.sandbox.wire.Json;

/** Pushes about whole orders of all schemes. */
final class OrderNews {

  private final Newsroom newsroom;

  OrderNews(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  void created(Order order) {
    newsroom.tell(
        order.seller(),
        PushType.ORDER_NEW,
        values(order).put("created_at", Json.time(order.createdAt())));
  }

  void moved(Order order, OrderState before) {
    newsroom.tell(
        order.seller(),
        PushType.ORDER_STATE_CHANGED,
        values(order)
            .put("old_state", before.pushState())
            .put("new_state", order.state().pushState())
            .put("updated_at", Json.time(order.changedAt())));
  }

  void cancelled(Order order) {
    newsroom.tell(
        order.seller(),
        PushType.ORDER_CANCELLED,
        values(order).put("cancelled_at", Json.time(order.changedAt())));
  }

  private ObjectNode values(Order order) {
    return Json.object()
        .put("order_number", order.number())
        .put("order_id", order.id())
        .put("uuid", newsroom.event())
        .put("seller_id", order.seller().value());
  }
}

package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.DeliveryWindow;
import dev.trestle.sandbox.posting.Posting;
import org.jspecify.annotations.Nullable;

/** Pushes about postings of Ozon's warehouses: as the others, with the order and an event's id. */
final class FboNews {

  private final Newsroom newsroom;

  FboNews(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  void created(Posting posting) {
    ObjectNode values = values(posting);
    values.set("products", PostingNews.products(posting, false));
    tell(
        posting,
        PushType.FBO_POSTING_NEW,
        values.put("creation_date", PostingNews.time(posting.shipment().createdAt())));
  }

  void moved(Posting posting) {
    tell(
        posting,
        PushType.FBO_POSTING_STATE_CHANGED,
        values(posting)
            .put("new_state", posting.state().pushState())
            .put("changed_state_date", PostingNews.time(posting.progress().changedAt())));
  }

  /** The time is called {@code cancel_date} here. */
  void cancelled(Posting posting) {
    ObjectNode values = values(posting);
    values.set("products", PostingNews.products(posting, false));
    values.set("reason", PostingNews.reason(posting));
    tell(
        posting,
        PushType.FBO_POSTING_CANCELLED,
        values
            .put("old_state", posting.progress().previousSubstatus())
            .put("new_state", posting.state().pushState())
            .put("cancel_date", PostingNews.time(posting.progress().changedAt())));
  }

  void deliveryDateChanged(Posting posting, @Nullable DeliveryWindow before) {
    tell(
        posting,
        PushType.FBO_POSTING_DELIVERY_DATE_CHANGED,
        PostingNews.windows(values(posting), posting, before));
  }

  private ObjectNode values(Posting posting) {
    return PostingNews.values(posting)
        .put("order_number", posting.orderNumber())
        .put("uuid", newsroom.event());
  }

  private void tell(Posting posting, PushType type, ObjectNode values) {
    newsroom.tell(posting.identity().seller(), type, values);
  }
}

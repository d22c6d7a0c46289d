package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Cancellation;
import dev.trestle.sandbox.posting.DeliveryWindow;
import dev.trestle.sandbox.posting.Order;
import dev.trestle.sandbox.posting.OrderState;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingWatcher;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.posting.Shipment;
import dev.trestle.sandbox.wire.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pushes about postings of the seller's warehouses, FBS and rFBS; those of Ozon's warehouses and
 * whole orders are passed on to {@link FboNews} and {@link OrderNews}.
 */
public final class PostingNews implements PostingWatcher {

  private final Newsroom newsroom;
  private final FboNews fbo;
  private final OrderNews orders;
  private final @Nullable PushShape shape;

  public PostingNews(Newsroom newsroom) {
    this(newsroom, null);
  }

  private PostingNews(Newsroom newsroom, @Nullable PushShape shape) {
    this.newsroom = newsroom;
    this.shape = shape;
    this.fbo = new FboNews(newsroom);
    this.orders = new OrderNews(newsroom);
  }

  /** The same news, but new postings in this shape whatever the standing style says. */
  public PostingNews in(PushShape wished) {
    return new PostingNews(newsroom, wished);
  }

  @Override
  public void created(Posting posting) {
    if (posting.scheme() == Scheme.FBO) {
      fbo.created(posting);
      return;
    }
    Shipment shipment = posting.shipment();
    ObjectNode values = values(posting);
    values.set("products", products(posting, true));
    Style style = newsroom.style();
    newsroom.tell(
        posting.identity().seller(),
        PushType.NEW_POSTING,
        values
            .put("in_process_at", time(shipment.inProcessAt()))
            .put("shipment_date", time(shipment.shipmentDate()))
            .put("tpl_integration_type", posting.traits().flow().word())
            .put("is_express", posting.traits().express())
            .put("tracking_number", posting.parcel().trackingNumber())
            .put("delivery_date_begin", time(shipment.deliveryBegin()))
            .put("delivery_date_end", time(shipment.deliveryEnd())),
        shape == null ? style : style.with(shape));
  }

  @Override
  public void moved(Posting posting) {
    if (posting.scheme() == Scheme.FBO) {
      fbo.moved(posting);
      return;
    }
    tell(
        posting,
        PushType.STATE_CHANGED,
        values(posting)
            .put("new_state", posting.state().pushState())
            .put("changed_state_date", time(posting.progress().changedAt())));
  }

  @Override
  public void cancelled(Posting posting) {
    if (posting.scheme() == Scheme.FBO) {
      fbo.cancelled(posting);
      return;
    }
    ObjectNode values = values(posting);
    values.set("products", products(posting, false));
    values.set("reason", reason(posting));
    tell(
        posting,
        PushType.POSTING_CANCELLED,
        values
            .put("old_state", posting.progress().previousSubstatus())
            .put("new_state", posting.state().pushState())
            .put("changed_state_date", time(posting.progress().changedAt())));
  }

  /** Ozon's warehouses tell no shipment dates. */
  @Override
  public void cutoffChanged(Posting posting, @Nullable Instant before) {
    if (posting.scheme() != Scheme.FBO) {
      tell(
          posting,
          PushType.CUTOFF_DATE_CHANGED,
          values(posting)
              .put("new_cutoff_date", time(posting.shipment().shipmentDate()))
              .put("old_cutoff_date", time(before)));
    }
  }

  @Override
  public void deliveryDateChanged(Posting posting, @Nullable DeliveryWindow before) {
    if (posting.scheme() == Scheme.FBO) {
      fbo.deliveryDateChanged(posting, before);
    } else {
      tell(posting, PushType.DELIVERY_DATE_CHANGED, windows(values(posting), posting, before));
    }
  }

  @Override
  public void orderCreated(Order order) {
    orders.created(order);
  }

  @Override
  public void orderMoved(Order order, OrderState before) {
    orders.moved(order, before);
  }

  @Override
  public void orderCancelled(Order order, OrderState before) {
    orders.cancelled(order);
  }

  private void tell(Posting posting, PushType type, ObjectNode values) {
    newsroom.tell(posting.identity().seller(), type, values);
  }

  static ObjectNode values(Posting posting) {
    return Json.object()
        .put("posting_number", posting.number())
        .put("warehouse_id", posting.shipment().warehouse().id())
        .put("seller_id", posting.identity().seller().value());
  }

  static ArrayNode products(Posting posting, boolean offers) {
    ArrayNode products = Json.array();
    for (PostingProduct product : posting.products()) {
      ObjectNode json = products.addObject().put("sku", product.sku());
      if (offers) {
        json.put("offer_id", product.offerId());
      }
      json.put("quantity", product.quantity());
    }
    return products;
  }

  static ObjectNode reason(Posting posting) {
    Cancellation why = posting.progress().cancellation();
    return Json.object()
        .put("id", why == null ? 0 : why.reasonId())
        .put("message", why == null ? "" : why.message());
  }

  static ObjectNode windows(ObjectNode values, Posting posting, @Nullable DeliveryWindow before) {
    return values
        .put("new_delivery_date_begin", time(posting.shipment().deliveryBegin()))
        .put("new_delivery_date_end", time(posting.shipment().deliveryEnd()))
        .put("old_delivery_date_begin", time(before == null ? null : before.begin()))
        .put("old_delivery_date_end", time(before == null ? null : before.end()));
  }

  /** An open date is an empty text. */
  static String time(@Nullable Instant time) {
    String text = Json.time(time);
    return text == null ? "" : text;
  }
}

package dev.trestle.order.fact;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.CancelReason;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PushedProduct;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How pushes become published facts: they only fill what Ozon has not told yet. */
public final class PostingFacts {

  private PostingFacts() {}

  /** Of a posting that nobody told us of yet. */
  public static PostingSnapshot nothing(PostingNumber number, SellerId seller) {
    PostingDraft draft = new PostingDraft(number, seller);
    draft.orderNumber = orderNumber(number);
    return draft.done();
  }

  /** A seller's posting is new. */
  public static PostingSnapshot ordered(PostingSnapshot known, FbsPush.NewPosting push) {
    if (known.detailed()) {
      return known;
    }
    PostingDraft draft = new PostingDraft(known);
    draft.scheme = either(known.scheme(), Scheme.byDelivery(push.integrationType()));
    draft.inProcessAt = either(known.inProcessAt(), push.inProcessAt());
    draft.shipmentDate = either(known.shipmentDate(), push.shipmentDate());
    draft.deliveryWindow =
        either(known.deliveryWindow(), window(push.delivery().begin(), push.delivery().end()));
    draft.trackingNumber = either(known.trackingNumber(), push.trackingNumber());
    draft.tplIntegrationType = either(known.tplIntegrationType(), push.integrationType());
    draft.express = either(known.isExpress(), push.express());
    fillPlaceAndProducts(draft, push.warehouseId(), push.products());
    return draft.done();
  }

  /** A posting from Ozon's warehouse is new. */
  public static PostingSnapshot ordered(PostingSnapshot known, FboPush.FboPostingNew push) {
    if (known.detailed()) {
      return known;
    }
    PostingDraft draft = new PostingDraft(fromOzonsWarehouse(known, push));
    fillPlaceAndProducts(draft, push.warehouseId(), push.products());
    return draft.done();
  }

  /** A seller's posting is cancelled; its status is not told here. */
  public static PostingSnapshot cancelled(PostingSnapshot known, FbsPush.PostingCancelled push) {
    PostingDraft draft = new PostingDraft(known);
    fillPlaceAndProducts(draft, push.warehouseId(), push.products());
    draft.cancellation = either(known.cancellation(), reason(push.reason()));
    return draft.done();
  }

  /** The same of a posting from Ozon's warehouse. */
  public static PostingSnapshot cancelled(PostingSnapshot known, FboPush.FboPostingCancelled push) {
    PostingDraft draft = new PostingDraft(fromOzonsWarehouse(known, push));
    fillPlaceAndProducts(draft, push.warehouseId(), push.products());
    draft.cancellation = either(known.cancellation(), reason(push.reason()));
    return draft.done();
  }

  /** What every FBO push says, where Ozon's answer does not say otherwise. */
  public static PostingSnapshot fromOzonsWarehouse(PostingSnapshot known, FboPush push) {
    PostingDraft draft = new PostingDraft(known);
    draft.scheme = either(known.scheme(), Scheme.FBO);
    OrderNumber order = push.orderNumber();
    draft.orderNumber = either(known.orderNumber(), order == null ? null : order.value());
    return draft.done();
  }

  private static PostingSnapshot.Cancellation reason(CancelReason reason) {
    return new PostingSnapshot.Cancellation(reason.id(), reason.message(), null, null, null, null);
  }

  /** In the order known before where only that differs: Ozon promises none. */
  static List<PostingSnapshot.Line> inKnownOrder(
      List<PostingSnapshot.Line> known, List<PostingSnapshot.Line> told) {
    boolean same =
        told.size() == known.size()
            && told.stream()
                .allMatch(line ->
                    Collections.frequency(told, line) == Collections.frequency(known, line));
    return same ? known : told;
  }

  /** A substatus belongs to the status that Ozon told with it. */
  public static PostingSnapshot inStatus(PostingSnapshot known, @Nullable String status) {
    PostingDraft draft = new PostingDraft(known);
    draft.status = status;
    draft.substatus = Objects.equals(known.status(), status) ? known.substatus() : null;
    return draft.done();
  }

  /** Null where both ends are unknown. */
  static PostingSnapshot.@Nullable DeliveryWindow window(
      @Nullable Instant begin, @Nullable Instant end) {
    return begin == null && end == null ? null : new PostingSnapshot.DeliveryWindow(begin, end);
  }

  static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static void fillPlaceAndProducts(
      PostingDraft draft, @Nullable Long warehouse, List<PushedProduct> pushed) {
    draft.warehouseId = either(draft.warehouseId, warehouse);
    if (draft.products.isEmpty()) {
      draft.products = pushed.stream().map(PostingFacts::line).toList();
    }
  }

  private static PostingSnapshot.Line line(PushedProduct pushed) {
    return new PostingSnapshot.Line(pushed.sku(), pushed.offerId(), null, pushed.quantity(), null);
  }

  /** The order number is the posting number without its last part. */
  private static @Nullable String orderNumber(PostingNumber number) {
    int lastDash = number.value().lastIndexOf('-');
    return lastDash > 0 ? number.value().substring(0, lastDash) : null;
  }
}

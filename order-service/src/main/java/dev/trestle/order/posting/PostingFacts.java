package dev.trestle.order.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PushedProduct;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How pushes and answers become published facts. Pushes only fill what Ozon has not told yet. */
final class PostingFacts {

  private PostingFacts() {}

  static PostingSnapshot nothing(PostingNumber number, SellerId seller) {
    return new PostingSnapshot(
        number,
        seller,
        null,
        orderNumber(number),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        false);
  }

  static PostingSnapshot ordered(PostingSnapshot known, FbsPush.NewPosting push) {
    if (known.detailed()) {
      return known;
    }
    PostingDraft draft = new PostingDraft(known);
    draft.inProcessAt = either(known.inProcessAt(), push.inProcessAt());
    draft.shipmentDate = either(known.shipmentDate(), push.shipmentDate());
    draft.trackingNumber = either(known.trackingNumber(), push.trackingNumber());
    draft.tplIntegrationType = either(known.tplIntegrationType(), push.integrationType());
    fillPlaceAndProducts(draft, push.warehouseId(), push.products());
    return draft.done();
  }

  static PostingSnapshot cancelled(PostingSnapshot known, FbsPush.PostingCancelled push) {
    PostingDraft draft = new PostingDraft(known);
    fillPlaceAndProducts(draft, push.warehouseId(), push.products());
    if (known.cancellation() == null) {
      draft.cancellation =
          new PostingSnapshot.Cancellation(push.reason().id(), push.reason().message(), null, null);
    }
    return draft.done();
  }

  /** A substatus belongs to the status that Ozon told with it. */
  static PostingSnapshot inStatus(PostingSnapshot known, @Nullable String status) {
    PostingDraft draft = new PostingDraft(known);
    draft.status = status;
    draft.substatus = Objects.equals(known.status(), status) ? known.substatus() : null;
    return draft.done();
  }

  /** Ozon's answer replaces everything but who the seller is. */
  static PostingSnapshot read(PostingSnapshot known, OzonPosting answer) {
    PostingDraft draft = new PostingDraft(known);
    draft.orderId = answer.orderId();
    draft.orderNumber = either(answer.orderNumber(), known.orderNumber());
    draft.status = answer.status();
    draft.substatus = answer.substatus();
    draft.inProcessAt = answer.dates().inProcessAt();
    draft.shipmentDate = answer.dates().shipmentDate();
    draft.deliveringDate = answer.dates().deliveringDate();
    draft.trackingNumber = answer.delivery().trackingNumber();
    draft.tplIntegrationType = answer.delivery().integrationType();
    deliveryMethod(draft, answer.delivery().method());
    draft.products = answer.products().stream().map(PostingFacts::line).toList();
    draft.cancellation = cancellation(answer.cancellation());
    draft.detailed = true;
    return draft.done();
  }

  private static void deliveryMethod(
      PostingDraft draft, OzonPosting.@Nullable DeliveryMethod method) {
    draft.deliveryMethod =
        method == null
            ? null
            : new PostingSnapshot.DeliveryMethod(method.id(), method.name(), method.tplProvider());
    if (method != null && method.warehouseId() != null) {
      draft.warehouseId = method.warehouseId();
    }
  }

  private static PostingSnapshot.Line line(OzonPosting.Product product) {
    return new PostingSnapshot.Line(
        product.sku(), product.offerId(), product.name(), product.quantity(), product.price());
  }

  private static PostingSnapshot.@Nullable Cancellation cancellation(
      OzonPosting.@Nullable Cancellation answer) {
    return answer == null
        ? null
        : new PostingSnapshot.Cancellation(
            answer.reasonId(), answer.reason(), answer.type(), answer.afterShip());
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

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }
}

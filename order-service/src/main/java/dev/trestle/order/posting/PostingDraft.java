package dev.trestle.order.posting;

import dev.trestle.contracts.order.PostingSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot being changed: a copy of the known one, on which single facts are set. */
final class PostingDraft {

  private final PostingSnapshot known;
  @Nullable Long orderId;
  @Nullable String orderNumber;
  @Nullable String status;
  @Nullable String substatus;
  @Nullable Instant inProcessAt;
  @Nullable Instant shipmentDate;
  @Nullable Instant deliveringDate;
  @Nullable String trackingNumber;
  @Nullable String tplIntegrationType;
  @Nullable Long warehouseId;
  PostingSnapshot.@Nullable DeliveryMethod deliveryMethod;
  List<PostingSnapshot.Line> products;
  PostingSnapshot.@Nullable Cancellation cancellation;
  boolean detailed;

  PostingDraft(PostingSnapshot known) {
    this.known = known;
    orderId = known.orderId();
    orderNumber = known.orderNumber();
    status = known.status();
    substatus = known.substatus();
    inProcessAt = known.inProcessAt();
    shipmentDate = known.shipmentDate();
    deliveringDate = known.deliveringDate();
    trackingNumber = known.trackingNumber();
    tplIntegrationType = known.tplIntegrationType();
    warehouseId = known.warehouseId();
    deliveryMethod = known.deliveryMethod();
    products = known.products();
    cancellation = known.cancellation();
    detailed = known.detailed();
  }

  PostingSnapshot done() {
    return new PostingSnapshot(
        known.postingNumber(),
        known.sellerId(),
        orderId,
        orderNumber,
        status,
        substatus,
        inProcessAt,
        shipmentDate,
        deliveringDate,
        trackingNumber,
        tplIntegrationType,
        warehouseId,
        deliveryMethod,
        products,
        cancellation,
        detailed);
  }
}

package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where and when a posting goes.
 *
 * @param inProcessAt null while a late payment is open
 * @param shipmentDate until when it must be packed, Ozon's cut-off; null when the interval was
 *     deleted
 * @param delivery null when the interval was deleted
 */
public record Shipment(
    DeliveryMethod method,
    Instant createdAt,
    @Nullable Instant inProcessAt,
    @Nullable Instant shipmentDate,
    @Nullable DeliveryWindow delivery,
    Milestones milestones) {

  public Warehouse warehouse() {
    return method.warehouse();
  }

  /** The time lists filter and sort by. */
  public Instant listedAt() {
    return inProcessAt == null ? createdAt : inProcessAt;
  }

  public @Nullable Instant deliveryBegin() {
    return delivery == null ? null : delivery.begin();
  }

  public @Nullable Instant deliveryEnd() {
    return delivery == null ? null : delivery.end();
  }

  Shipment reached(PostingState state, Instant now) {
    return new Shipment(
        method, createdAt, inProcessAt, shipmentDate, delivery, milestones.reached(state, now));
  }

  Shipment withShipmentDate(@Nullable Instant cutoff) {
    return new Shipment(method, createdAt, inProcessAt, cutoff, delivery, milestones);
  }

  Shipment withDelivery(@Nullable DeliveryWindow window) {
    return new Shipment(method, createdAt, inProcessAt, shipmentDate, window, milestones);
  }
}

package dev.trestle.sandbox.posting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where and when a posting goes.
 *
 * @param inProcessAt null while a late payment is open (facts 1.4)
 * @param shipmentDate until when it must be packed
 * @param deliveringDate null until handed over
 * @param deliveredAt null until delivered
 */
public record Shipment(
    Warehouse warehouse,
    Instant createdAt,
    @Nullable Instant inProcessAt,
    Instant shipmentDate,
    @Nullable Instant deliveringDate,
    @Nullable Instant deliveredAt) {

  /** The time lists filter and sort by. */
  Instant listedAt() {
    return inProcessAt == null ? createdAt : inProcessAt;
  }

  public Instant deliveryBegin() {
    return shipmentDate.plus(Duration.ofDays(2));
  }

  public Instant deliveryEnd() {
    return deliveryBegin().plus(Duration.ofHours(4));
  }

  Shipment reached(PostingState state, Instant now) {
    return new Shipment(
        warehouse,
        createdAt,
        inProcessAt,
        shipmentDate,
        deliveringDate == null && state.handedOver() ? now : deliveringDate,
        deliveredAt == null && state.done() ? now : deliveredAt);
  }
}

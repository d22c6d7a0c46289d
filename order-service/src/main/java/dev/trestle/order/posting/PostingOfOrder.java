package dev.trestle.order.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.order.fact.Scheme;
import org.jspecify.annotations.Nullable;

/** A posting as its order sees it. */
public record PostingOfOrder(
    SellerId sellerId,
    String orderNumber,
    PostingNumber number,
    @Nullable String scheme,
    @Nullable String status) {

  /** Names the order. */
  public SnapshotKey order() {
    return new SnapshotKey(sellerId, orderNumber);
  }

  /** Under which kind it is read again. */
  public String rereadKind() {
    return Scheme.FBO.equals(scheme) ? RereadKinds.FBO_POSTING : RereadKinds.POSTING;
  }
}

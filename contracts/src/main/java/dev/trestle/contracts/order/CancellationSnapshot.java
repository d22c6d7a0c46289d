package dev.trestle.contracts.order;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All published facts of an application to cancel an rFBS posting, on which the seller decides, at
 * one version. Names and values are Ozon's ({@code /v2/conditional-cancellation/list}), unknown is
 * null. What people wrote is not here.
 *
 * @param status Ozon's {@code state}: {@code ON_APPROVAL}, {@code APPROVED}, {@code REJECTED}; an
 *     open list
 * @param initiator {@code CLIENT}, {@code OZON}, {@code SELLER}, {@code SYSTEM}, {@code DELIVERY}
 * @param appliedAt Ozon's {@code cancelled_at}
 * @param autoApprovedAt when it approves itself unless the seller decides
 * @param decidedAt null while it is open
 */
public record CancellationSnapshot(
    long cancellationId,
    SellerId sellerId,
    PostingNumber postingNumber,
    @Nullable String status,
    @Nullable String initiator,
    @Nullable Long cancelReasonId,
    @Nullable String cancelReason,
    @Nullable String integrationType,
    @Nullable Instant orderedAt,
    @Nullable Instant appliedAt,
    @Nullable Instant autoApprovedAt,
    @Nullable Instant decidedAt)
    implements Snapshot {

  @Override
  public String key() {
    return Long.toString(cancellationId);
  }
}

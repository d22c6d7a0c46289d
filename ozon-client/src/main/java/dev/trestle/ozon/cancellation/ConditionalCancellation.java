package dev.trestle.ozon.cancellation;

import dev.trestle.contracts.PostingNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application to cancel an rFBS posting ({@code /v2/conditional-cancellation/list}, older {@code
 * v1}). Names are Ozon's, open lists.
 *
 * @param state {@code ON_APPROVAL}, {@code APPROVED}, {@code REJECTED}
 * @param initiator {@code CLIENT}, {@code OZON}, {@code SELLER}, {@code SYSTEM}, {@code DELIVERY}
 * @param message the initiator's own words: personal, not for logs
 * @param integration such as {@code ThirdPartyTracking}
 * @param appliedAt Ozon's {@code cancelled_at}
 * @param decidedAt when it was approved or rejected; null while it is open
 * @param autoApprovedAt when it approves itself unless the seller decides
 * @param comment the seller's
 */
public record ConditionalCancellation(
    CancellationId id,
    PostingNumber postingNumber,
    String state,
    @Nullable String initiator,
    @Nullable Long reasonId,
    @Nullable String reason,
    @Nullable String message,
    @Nullable String integration,
    @Nullable Instant orderedAt,
    @Nullable Instant appliedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant autoApprovedAt,
    @Nullable String comment) {

  /** Without what people wrote. */
  @Override
  public String toString() {
    return "ConditionalCancellation[id=%s, postingNumber=%s, state=%s]"
        .formatted(id, postingNumber, state);
  }
}

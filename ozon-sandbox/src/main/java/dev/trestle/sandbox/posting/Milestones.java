package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a posting got how far.
 *
 * @param packedAt labels are not ready until a while after it
 * @param deliveringDate when it was handed over
 */
public record Milestones(
    @Nullable Instant packedAt, @Nullable Instant deliveringDate, @Nullable Instant deliveredAt) {

  static final Milestones NONE = new Milestones(null, null, null);

  Milestones reached(PostingState state, Instant now) {
    return new Milestones(
        packedAt == null && state.packed() ? now : packedAt,
        deliveringDate == null && state.handedOver() ? now : deliveringDate,
        deliveredAt == null && state.done() ? now : deliveredAt);
  }
}

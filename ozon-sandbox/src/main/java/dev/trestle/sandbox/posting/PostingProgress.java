package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting stands.
 *
 * @param previousSubstatus "" before the first move
 * @param changedAt of status and substatus
 * @param version 1 at creation, +1 with each change
 */
public record PostingProgress(
    PostingState state,
    String previousSubstatus,
    Instant changedAt,
    int version,
    @Nullable Cancellation cancellation) {

  static PostingProgress start(Instant now) {
    return new PostingProgress(PostingState.AWAITING_PACKAGING, "", now, 1, null);
  }

  /** A move that Ozon does not show leaves the time and the previous substatus alone. */
  PostingProgress move(PostingState next, Instant now, @Nullable Cancellation why) {
    return next.looksLike(state)
        ? new PostingProgress(next, previousSubstatus, changedAt, version, why)
        : new PostingProgress(next, state.substatus(), now, version, why);
  }

  PostingProgress next() {
    return new PostingProgress(state, previousSubstatus, changedAt, version + 1, cancellation);
  }
}

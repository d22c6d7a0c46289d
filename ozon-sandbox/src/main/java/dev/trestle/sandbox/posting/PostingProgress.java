package dev.trestle.sandbox.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a posting stands.
 *
 * @param previousSubstatus "" before the first move
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

  PostingProgress move(PostingState next, Instant now, @Nullable Cancellation why) {
    return new PostingProgress(next, state.pushState(), now, version + 1, why);
  }
}

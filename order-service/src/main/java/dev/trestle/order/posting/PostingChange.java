package dev.trestle.order.posting;

import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingChanged;
import dev.trestle.contracts.order.PostingSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One new version: one history row, one event.
 *
 * @param causeId id of the push or of the command, where one was the cause
 */
public record PostingChange(
    Posting after,
    @Nullable String previousStatus,
    List<String> changed,
    Cause cause,
    @Nullable String causeId) {

  /** Copies the list. */
  public PostingChange {
    changed = List.copyOf(changed);
  }

  /** Whether the table of moves knows such a move; it is a fact either way. */
  boolean isLegal() {
    PostingSnapshot content = after.content();
    return PostingMoves.of(content.scheme()).isLegal(previousStatus, content.status());
  }

  PostingChanged event() {
    return new PostingChanged(
        after.content(),
        after.accountId(),
        after.version(),
        previousStatus,
        changed,
        cause,
        after.observedAt(),
        after.stateChangedAt());
  }
}

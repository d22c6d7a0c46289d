package dev.trestle.order.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.order.posting.HistoryEntry;
import dev.trestle.order.posting.StoredPosting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as the API shows it: the fields of its events, its row's times, and, for a single
 * posting, its history.
 */
public record PostingView(
    @JsonUnwrapped PostingSnapshot posting,
    long accountId,
    long version,
    @Nullable Instant observedAt,
    @Nullable Instant stateChangedAt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable List<HistoryEntry> history) {

  /** Copies the history. */
  public PostingView {
    history = history == null ? null : List.copyOf(history);
  }

  static PostingView brief(StoredPosting stored) {
    return of(stored, null);
  }

  static PostingView whole(StoredPosting stored, List<HistoryEntry> history) {
    return of(stored, history);
  }

  private static PostingView of(StoredPosting stored, @Nullable List<HistoryEntry> history) {
    return new PostingView(
        stored.posting().content(),
        stored.posting().accountId(),
        stored.posting().version(),
        stored.posting().observedAt(),
        stored.posting().stateChangedAt(),
        stored.createdAt(),
        stored.updatedAt(),
        history);
  }
}

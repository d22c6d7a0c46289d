package dev.trestle.order.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.trestle.contracts.Snapshot;
import dev.trestle.messaging.snapshot.HistoryEntry;
import dev.trestle.messaging.snapshot.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as the API shows it: the fields of its events, its row's times, and, where a single
 * one was asked for, its history.
 */
public record SnapshotView<T extends Record & Snapshot>(
    @JsonUnwrapped T content,
    long accountId,
    long version,
    @Nullable Instant observedAt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable List<HistoryEntry> history) {

  /** Copies the history. */
  public SnapshotView {
    history = history == null ? null : List.copyOf(history);
  }

  static <T extends Record & Snapshot> SnapshotView<T> of(
      Stored<T> stored, @Nullable List<HistoryEntry> history) {
    return new SnapshotView<>(
        stored.content(),
        stored.accountId(),
        stored.version(),
        stored.observedAt(),
        stored.createdAt(),
        stored.updatedAt(),
        history);
  }
}

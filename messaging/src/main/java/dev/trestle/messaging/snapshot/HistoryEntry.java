package dev.trestle.messaging.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of an aggregate: when, why, and which fields. */
public record HistoryEntry(
    long version,
    Instant at,
    String cause,
    @Nullable String causeId,
    @Nullable String previousStatus,
    @Nullable String status,
    List<String> changed) {

  /** Copies the list. */
  public HistoryEntry {
    changed = List.copyOf(changed);
  }
}

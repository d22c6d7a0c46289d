package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An aggregate as its row has it. */
public record Stored<T extends Record & Snapshot>(
    T content,
    long accountId,
    long version,
    @Nullable Instant observedAt,
    Instant createdAt,
    Instant updatedAt) {}

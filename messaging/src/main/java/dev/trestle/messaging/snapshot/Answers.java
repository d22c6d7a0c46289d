package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Ozon told of several aggregates of one kind, in one answer.
 *
 * @param askedAt the database's clock when the request was sent
 * @param cause why Ozon was asked
 * @param causeId id of the command that was the cause; null where none was
 */
public record Answers<T extends Record & Snapshot>(
    List<T> contents,
    long accountId,
    Instant askedAt,
    Cause cause,
    @Nullable String causeId,
    TraceParent trace) {

  /** Copies the list. */
  public Answers {
    contents = List.copyOf(contents);
  }
}

package dev.trestle.order.parked;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parked record without its bytes.
 *
 * @param topic where it first came from, with {@code partition} and {@code offset}
 * @param replays the newest first
 */
public record ParkedView(
    String id,
    Instant parkedAt,
    String reason,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String eventId,
    String eventType,
    int bytes,
    List<ReplayEntry> replays) {

  /** Copies the replays. */
  public ParkedView {
    replays = List.copyOf(replays);
  }

  static ParkedView of(ParkedRecord record, List<ReplayEntry> replays) {
    return new ParkedView(
        record.id().toString(),
        record.parkedAt(),
        record.reason(),
        record.original().topic(),
        record.original().partition(),
        record.original().offset(),
        record.original().key(),
        record.original().eventId(),
        record.original().eventType(),
        record.original().body().length,
        replays);
  }
}

package dev.trestle.order.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.trestle.contracts.order.OrderSnapshot;
import dev.trestle.messaging.snapshot.HistoryEntry;
import dev.trestle.messaging.snapshot.Stored;
import java.time.Instant;
import java.util.List;

/** An order as the API shows it: the fields of its events, its row's times, and its history. */
public record OrderView(
    @JsonUnwrapped OrderSnapshot order,
    long accountId,
    long version,
    Instant createdAt,
    Instant updatedAt,
    List<HistoryEntry> history) {

  /** Copies the history. */
  public OrderView {
    history = List.copyOf(history);
  }

  static OrderView of(Stored<OrderSnapshot> stored, List<HistoryEntry> history) {
    return new OrderView(
        stored.content(),
        stored.accountId(),
        stored.version(),
        stored.createdAt(),
        stored.updatedAt(),
        history);
  }
}

package dev.trestle.ozon.returns;

import dev.trestle.contracts.PostingNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rFBS return requests are asked for.
 *
 * @param groups {@code New}, {@code Delivering}, {@code Checkout}, {@code Arbitration}, {@code
 *     Approved}, {@code Rejected}; empty for all
 * @param from when the request was made; null for no limit
 * @param to included; null for no limit
 */
public record RfbsReturnQuery(
    List<String> groups,
    @Nullable PostingNumber posting,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Every request. */
  public static final RfbsReturnQuery ALL = new RfbsReturnQuery(List.of(), null, null, null);

  /** Checks the dates. */
  public RfbsReturnQuery {
    groups = List.copyOf(groups);
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from");
    }
  }

  Map<String, Object> filter() {
    Map<String, Object> filter = new HashMap<>();
    if (!groups.isEmpty()) {
      filter.put("group_state", groups);
    }
    if (posting != null) {
      filter.put("posting_number", posting.value());
    }
    Map<String, Object> created = new HashMap<>();
    if (from != null) {
      created.put("from", from.toString());
    }
    if (to != null) {
      created.put("to", to.toString());
    }
    if (!created.isEmpty()) {
      filter.put("created_at", created);
    }
    return filter;
  }
}

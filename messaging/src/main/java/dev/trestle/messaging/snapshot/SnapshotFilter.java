package dev.trestle.messaging.snapshot;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a list is to show.
 *
 * @param equal columns of the kind's table, named by code alone, and the value each must have
 * @param changedSince whose newest version is not older; null for all
 */
public record SnapshotFilter(Map<String, Object> equal, @Nullable Instant changedSince) {

  /** Every row. */
  public static final SnapshotFilter ALL = new SnapshotFilter(Map.of(), null);

  /** Copies the map; refuses what is no name of a column, because it stands in statements. */
  public SnapshotFilter {
    equal = Map.copyOf(equal);
    equal
        .keySet()
        .forEach(column -> {
          if (!column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not the name of a column: " + column);
          }
        });
  }

  /** Narrowed further, unless there is no value. */
  public SnapshotFilter where(String column, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(equal);
    more.put(column, value);
    return new SnapshotFilter(more, changedSince);
  }

  /** Narrowed to what changed then or later, unless there is no time. */
  public SnapshotFilter since(@Nullable Instant time) {
    return time == null ? this : new SnapshotFilter(equal, time);
  }

  String sql() {
    StringBuilder sql = new StringBuilder("true");
    equal.keySet().forEach(column -> sql.append(" and s.%s = :is_%s".formatted(column, column)));
    return changedSince == null
        ? sql.toString()
        : sql.append(" and s.updated_at >= cast(cast(:changed_since as text) as timestamptz)")
            .toString();
  }

  void bind(Map<String, Object> parameters) {
    equal.forEach((column, value) -> parameters.put("is_" + column, value));
    if (changedSince != null) {
      parameters.put("changed_since", changedSince.toString());
    }
  }
}

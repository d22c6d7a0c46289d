package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.Snapshot;
import dev.trestle.messaging.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads aggregates and their versions in the caller's session, for those who ask our API. */
@ApplicationScoped
public class SnapshotReads {

  private static final String COLUMNS =
      "s.id, s.account_id, s.version, s.observed_at, s.created_at, s.updated_at,"
          + " cast(s.snapshot as text) as snapshot";

  /** Where a page of the list begins: after this row. */
  public record Place(Instant createdAt, String id) {}

  private record Row(
      String id,
      long accountId,
      long version,
      @Nullable Instant observedAt,
      Instant createdAt,
      Instant updatedAt,
      String snapshot) {}

  private record VersionRow(
      long version,
      Instant at,
      String cause,
      @Nullable String causeId,
      @Nullable String previousStatus,
      @Nullable String status,
      String changed) {}

  /** The aggregate of an account with this id. */
  public <T extends Record & Snapshot> Uni<Optional<Stored<T>>> get(
      Mutiny.Session session, SnapshotKind<T> kind, long accountId, String id) {
    String sql =
        "with r as (select %s from %s s where s.account_id = :account_id and s.id = :id)"
            .formatted(COLUMNS, kind.table());
    return Rows.read(session, Row.class, sql, Map.of("account_id", accountId, "id", id))
        .map(rows -> rows.stream().findFirst().map(row -> stored(kind, row)));
  }

  /** The newest aggregates first, at most {@code limit}, after a place. */
  public <T extends Record & Snapshot> Uni<List<Stored<T>>> page(
      Mutiny.Session session,
      SnapshotKind<T> kind,
      SnapshotFilter filter,
      @Nullable Place after,
      int limit) {
    Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
    filter.bind(parameters);
    String from = "true";
    if (after != null) {
      from = "(s.created_at, s.id) < (cast(cast(:after_at as text) as timestamptz), :after_id)";
      parameters.put("after_at", after.createdAt().toString());
      parameters.put("after_id", after.id());
    }
    String sql =
        """
        with r as (select %s from %s s where %s and %s
                   order by s.created_at desc, s.id desc limit :limit)
        """
            .formatted(COLUMNS, kind.table(), filter.sql(), from);
    return Rows.read(session, Row.class, sql, parameters)
        .map(rows -> rows.stream().map(row -> stored(kind, row)).toList());
  }

  /** All versions of an aggregate, the first one first. */
  public <T extends Record & Snapshot> Uni<List<HistoryEntry>> history(
      Mutiny.Session session, SnapshotKind<T> kind, SnapshotKey key) {
    String sql =
        """
        with r as (select h.version, h.at, h.cause, h.cause_id, h.previous_status, h.status, h.changed
                   from %s h where h.seller_id = :seller_id and h.id = :id order by h.version)
        """
            .formatted(kind.history());
    return Rows.read(
            session,
            VersionRow.class,
            sql,
            Map.of("seller_id", key.sellerId().value(), "id", key.id()))
        .map(rows -> rows.stream().map(SnapshotReads::entry).toList());
  }

  private static <T extends Record & Snapshot> Stored<T> stored(SnapshotKind<T> kind, Row row) {
    return new Stored<>(
        Json.read(row.snapshot(), kind.type()),
        row.accountId(),
        row.version(),
        row.observedAt(),
        row.createdAt(),
        row.updatedAt());
  }

  private static HistoryEntry entry(VersionRow row) {
    return new HistoryEntry(
        row.version(),
        row.at(),
        row.cause(),
        row.causeId(),
        row.previousStatus(),
        row.status(),
        Arrays.asList(row.changed().split(",")));
  }
}

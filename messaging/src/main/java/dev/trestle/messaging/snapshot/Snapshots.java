package dev.trestle.messaging.snapshot;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.Json;
import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.TraceParent;
import dev.trestle.messaging.Outbox;
import dev.trestle.messaging.OutboxEvent;
import dev.trestle.messaging.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Rows of aggregates: locked, decided on by {@link Versioned}, written back with one history row
 * and one event per version, all in the caller's transaction.
 */
@ApplicationScoped
public class Snapshots {

  private final Outbox outbox;
  private final Clock clock;

  Snapshots(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A version and the trace that it belongs to. */
  public record Traced<T extends Record & Snapshot>(Change<T> change, TraceParent trace) {}

  private record KeyRow(long sellerId, String id) {}

  private record StoredRow(
      long sellerId,
      String id,
      long accountId,
      long version,
      @Nullable Instant observedAt,
      String snapshot) {}

  private record HistoryRow(
      long sellerId,
      String id,
      long version,
      Instant at,
      String cause,
      @Nullable String causeId,
      @Nullable String previousStatus,
      @Nullable String status,
      String changed,
      String snapshot) {}

  /**
   * Locks the rows that exist, in one order for all callers: one by one, so that the plan is the
   * same however many rows there are.
   */
  public <T extends Record & Snapshot> Uni<Map<SnapshotKey, Versioned<T>>> lock(
      Mutiny.Session session, SnapshotKind<T> kind, Collection<SnapshotKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    String sql =
        """
        with r as (
          select s.* from (
            select seller_id, id from json_to_recordset(cast(cast(:keys as text) as json))
                   as all_of(seller_id bigint, id text)
            order by seller_id, id) as wanted
          cross join lateral (
            select seller_id, id, account_id, version, observed_at,
                   cast(snapshot as text) as snapshot
            from %s where seller_id = wanted.seller_id and id = wanted.id for update) as s)
        """
            .formatted(kind.table());
    List<KeyRow> wanted =
        keys.stream().distinct().map(key -> new KeyRow(key.sellerId().value(), key.id())).toList();
    return Rows.read(session, StoredRow.class, sql, Map.of("keys", Json.write(wanted)))
        .map(rows -> versioned(kind, rows));
  }

  /** Applies answers as they are; gives the versions that came of it. */
  public <T extends Record & Snapshot> Uni<List<Change<T>>> observe(
      Mutiny.Session session, SnapshotKind<T> kind, Answers<T> answers) {
    return observe(session, kind, answers, (known, answer) -> answer);
  }

  /**
   * Applies answers that do not tell everything.
   *
   * @param merge what is known and the answer become what is known then
   */
  public <T extends Record & Snapshot> Uni<List<Change<T>>> observe(
      Mutiny.Session session, SnapshotKind<T> kind, Answers<T> answers, BinaryOperator<T> merge) {
    return lock(session, kind, answers.contents().stream().map(SnapshotKey::of).toList())
        .chain(stored -> {
          Map<SnapshotKey, Versioned<T>> after = new LinkedHashMap<>();
          List<Traced<T>> changes = new ArrayList<>();
          for (T answer : answers.contents()) {
            SnapshotKey key = SnapshotKey.of(answer);
            Versioned<T> known =
                after.getOrDefault(
                    key, stored.getOrDefault(key, Versioned.unseen(answers.accountId())));
            T content = known.content();
            Versioned.Step<T> step =
                known.observe(
                    content == null ? answer : merge.apply(content, answer),
                    answers.askedAt(),
                    answers.cause(),
                    answers.causeId());
            after.put(key, step.after());
            step.change().ifPresent(change -> changes.add(new Traced<>(change, answers.trace())));
          }
          return save(session, kind, after.values(), changes)
              .replaceWith(changes.stream().map(Traced::change).toList());
        });
  }

  /**
   * Writes what the decisions came to.
   *
   * @param after each aggregate once, as it is now
   * @param changes the versions that led there, in order
   */
  public <T extends Record & Snapshot> Uni<Void> save(
      Mutiny.Session session,
      SnapshotKind<T> kind,
      Collection<Versioned<T>> after,
      List<Traced<T>> changes) {
    return saveRows(session, kind, after)
        .chain(() -> saveHistory(session, kind, changes))
        .chain(
            () -> outbox.append(session, changes.stream().map(each -> event(kind, each)).toList()));
  }

  private static <T extends Record & Snapshot> Uni<Void> saveRows(
      Mutiny.Session session, SnapshotKind<T> kind, Collection<Versioned<T>> after) {
    String sql =
        """
        insert into %s as s (seller_id, id, account_id, version, observed_at, snapshot)
        select r.seller_id, r.id, r.account_id, r.version, r.observed_at, cast(r.snapshot as json)
        from json_to_recordset(cast(cast(:rows as text) as json)) as r(seller_id bigint, id text,
             account_id bigint, version bigint, observed_at timestamptz, snapshot text)
        order by r.seller_id, r.id
        on conflict (seller_id, id) do update
        set version = excluded.version, observed_at = excluded.observed_at,
            snapshot = excluded.snapshot,
            updated_at = case when excluded.version > s.version then clock_timestamp()
                         else s.updated_at end
        """
            .formatted(kind.table());
    return Rows.write(session, sql, after.stream().flatMap(each -> row(each).stream()).toList());
  }

  private <T extends Record & Snapshot> Uni<Void> saveHistory(
      Mutiny.Session session, SnapshotKind<T> kind, List<Traced<T>> changes) {
    String sql =
        """
        insert into %s (seller_id, id, version, at, cause, cause_id, previous_status, status,
               changed, snapshot)
        select r.seller_id, r.id, r.version, r.at, r.cause, r.cause_id, r.previous_status, r.status,
               r.changed, cast(r.snapshot as json)
        from json_to_recordset(cast(cast(:rows as text) as json)) as r(seller_id bigint, id text,
             version bigint, at timestamptz, cause text, cause_id text, previous_status text,
             status text, changed text, snapshot text)
        """
            .formatted(kind.history());
    return Rows.write(
        session, sql, changes.stream().map(each -> historyRow(each.change())).toList());
  }

  private static <T extends Record & Snapshot> Map<SnapshotKey, Versioned<T>> versioned(
      SnapshotKind<T> kind, List<StoredRow> rows) {
    Map<SnapshotKey, Versioned<T>> found = new HashMap<>();
    for (StoredRow row : rows) {
      T content = Json.read(row.snapshot(), kind.type());
      found.put(
          SnapshotKey.of(content),
          new Versioned<>(content, row.accountId(), row.version(), row.observedAt()));
    }
    return found;
  }

  private static <T extends Record & Snapshot> List<StoredRow> row(Versioned<T> aggregate) {
    T content = aggregate.content();
    return content == null
        ? List.of()
        : List.of(
            new StoredRow(
                content.sellerId().value(),
                content.key(),
                aggregate.accountId(),
                aggregate.version(),
                aggregate.observedAt(),
                Json.write(content)));
  }

  private <T extends Record & Snapshot> HistoryRow historyRow(Change<T> change) {
    T content = change.content();
    return new HistoryRow(
        content.sellerId().value(),
        content.key(),
        change.after().version(),
        clock.instant(),
        change.cause().wireName(),
        change.causeId(),
        change.previousStatus(),
        content.status(),
        String.join(",", change.changed()),
        Json.write(content));
  }

  private <T extends Record & Snapshot> OutboxEvent event(SnapshotKind<T> kind, Traced<T> traced) {
    T content = traced.change().content();
    CloudEvent head =
        new CloudEvent(
            kind.eventId(traced.change()),
            kind.eventType(),
            CloudEvent.sourceOf(content.sellerId()),
            content.key(),
            clock.instant(),
            traced.trace().child());
    return OutboxEvent.of(kind.topic(), head, Json.write(kind.event().apply(traced.change())));
  }
}

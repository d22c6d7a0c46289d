package dev.trestle.order.http;

import dev.trestle.contracts.Snapshot;
import dev.trestle.messaging.snapshot.SnapshotFilter;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.SnapshotKind;
import dev.trestle.messaging.snapshot.SnapshotReads;
import dev.trestle.messaging.snapshot.Stored;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Answers of resources that show aggregates kept as snapshots. */
@ApplicationScoped
public class SnapshotAnswers {

  private final SnapshotReads reads;

  SnapshotAnswers(SnapshotReads reads) {
    this.reads = reads;
  }

  /**
   * A page of a list.
   *
   * @param cursor for the next page; null on the last one
   */
  public record Part<T extends Record & Snapshot>(
      List<SnapshotView<T>> items, @Nullable String cursor, boolean hasNext) {

    /** Copies the items. */
    public Part {
      items = List.copyOf(items);
    }
  }

  /** The newest first. */
  public <T extends Record & Snapshot> Uni<Part<T>> part(
      SnapshotKind<T> kind, SnapshotFilter filter, PageRequest page) {
    return Panache.withSession(() ->
            Panache.getSession()
                .chain(
                    session -> reads.page(session, kind, filter, page.after(), page.limit() + 1)))
        .map(rows -> part(rows, page.limit()));
  }

  /** One with its history; a problem 404 where nobody told us of it. */
  public <T extends Record & Snapshot> Uni<SnapshotView<T>> one(
      SnapshotKind<T> kind, long account, String id) {
    return Panache.withSession(() ->
        Panache.getSession()
            .chain(session ->
                reads
                    .get(session, kind, account, id)
                    .map(found -> found.orElseThrow(() -> Problem.notFound(kind.name(), id)))
                    .chain(stored -> withHistory(session, kind, stored))));
  }

  private <T extends Record & Snapshot> Uni<SnapshotView<T>> withHistory(
      Mutiny.Session session, SnapshotKind<T> kind, Stored<T> stored) {
    return reads
        .history(session, kind, SnapshotKey.of(stored.content()))
        .map(history -> SnapshotView.of(stored, history));
  }

  private static <T extends Record & Snapshot> Part<T> part(List<Stored<T>> rows, int limit) {
    boolean more = rows.size() > limit;
    List<Stored<T>> shown = more ? rows.subList(0, limit) : rows;
    return new Part<>(
        shown.stream().map(row -> SnapshotView.of(row, null)).toList(),
        more ? PageRequest.encode(place(shown.getLast())) : null,
        more);
  }

  private static SnapshotReads.Place place(Stored<?> row) {
    return new SnapshotReads.Place(row.createdAt(), row.content().key());
  }
}

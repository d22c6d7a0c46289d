package dev.trestle.order.posting;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.messaging.NameLocks;
import dev.trestle.messaging.Rows;
import dev.trestle.messaging.snapshot.SnapshotKey;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads postings in the caller's session. */
@ApplicationScoped
public class PostingRepository implements PanacheRepositoryBase<PostingEntity, String> {

  /** Where a page of the list begins: after this row. */
  public record Place(Instant createdAt, String postingNumber) {}

  private record LockedRow(
      long accountId,
      long version,
      @Nullable Instant observedAt,
      @Nullable Instant stateChangedAt,
      @Nullable String pushState,
      String snapshot) {

    Posting posting() {
      return new Posting(
          Json.read(snapshot, PostingSnapshot.class),
          accountId,
          version,
          observedAt,
          stateChangedAt,
          pushState);
    }
  }

  /** The posting with this number, with its row's times. */
  public Uni<Optional<StoredPosting>> get(PostingNumber number) {
    return findById(number.value())
        .map(row -> Optional.ofNullable(row).map(PostingRepository::stored));
  }

  /** Of which account each of these is; those that nobody told us about are missing. */
  public Uni<Map<PostingNumber, Long>> accounts(Collection<PostingNumber> numbers) {
    return find("postingNumber in ?1", numbers.stream().map(PostingNumber::value).toList())
        .list()
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> new PostingNumber(row.postingNumber), row -> row.accountId)));
  }

  /**
   * The postings that exist. Those that do not are locked by their names: a push and a list often
   * tell of the same new posting at one moment, and the second one must see what the first made.
   */
  Uni<Map<PostingNumber, Posting>> lock(Collection<PostingNumber> numbers) {
    return lockRows(numbers)
        .chain(found -> {
          List<PostingNumber> missing =
              numbers.stream().filter(number -> !found.containsKey(number)).toList();
          return missing.isEmpty()
              ? Uni.createFrom().item(found)
              : lockNames(missing).chain(() -> lockRows(missing)).map(late -> both(found, late));
        });
  }

  private Uni<Void> lockNames(Collection<PostingNumber> numbers) {
    List<String> names = numbers.stream().map(number -> "posting:" + number).toList();
    return getSession().chain(session -> NameLocks.lock(session, names));
  }

  private static Map<PostingNumber, Posting> both(
      Map<PostingNumber, Posting> one, Map<PostingNumber, Posting> other) {
    Map<PostingNumber, Posting> both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }

  private Uni<Map<PostingNumber, Posting>> lockRows(Collection<PostingNumber> numbers) {
    String sql =
        """
        with r as (
          select account_id, version, observed_at, state_changed_at, push_state, snapshot
          from posting
          where posting_number in (select number
            from json_array_elements_text(cast(cast(:numbers as text) as json)) as all_of(number))
          order by posting_number for update of posting)
        """;
    return getSession()
        .chain(session ->
            Rows.read(session, LockedRow.class, sql, Map.of("numbers", Json.write(numbers))))
        .map(rows ->
            rows.stream()
                .map(LockedRow::posting)
                .collect(
                    Collectors.toMap(
                        posting -> posting.content().postingNumber(), Function.identity())));
  }

  /** The newest postings first, at most {@code limit}, after a place. */
  public Uni<List<StoredPosting>> page(PostingFilter filter, @Nullable Place after, int limit) {
    Parameters values = new Parameters();
    StringBuilder where = new StringBuilder("1 = 1");
    filter.narrow(where, values);
    if (after != null) {
      where.append(" and (createdAt < :at or createdAt = :at and postingNumber > :number)");
      values.and("at", after.createdAt()).and("number", after.postingNumber());
    }
    Sort newest = Sort.by("createdAt", Sort.Direction.Descending).and("postingNumber");
    PanacheQuery<PostingEntity> query = find(where.toString(), newest, values.map());
    return query
        .page(0, limit)
        .list()
        .map(rows -> rows.stream().map(PostingRepository::stored).toList());
  }

  /** The postings of these orders, by number, as this transaction sees them. */
  public Uni<List<PostingOfOrder>> ofOrders(
      Mutiny.Session session, Collection<SnapshotKey> orders) {
    String sql =
        """
        with r as (
          select p.seller_id, p.order_number, p.posting_number as number, p.scheme, p.status
          from posting p join json_to_recordset(cast(cast(:orders as text) as json))
               as o(seller_id bigint, id text)
               on p.seller_id = o.seller_id and p.order_number = o.id
          order by p.posting_number)
        """;
    return Rows.read(session, PostingOfOrder.class, sql, Map.of("orders", Json.write(orders)));
  }

  /** All versions of a posting, the first one first. */
  public Uni<List<HistoryEntry>> history(Mutiny.Session session, PostingNumber number) {
    return session
        .createSelectionQuery(
            "from HistoryEntity where postingNumber = ?1 order by version", HistoryEntity.class)
        .setParameter(1, number.value())
        .getResultList()
        .map(rows -> rows.stream().map(PostingRepository::entry).toList());
  }

  private static StoredPosting stored(PostingEntity row) {
    return new StoredPosting(posting(row), row.createdAt, row.updatedAt);
  }

  private static Posting posting(PostingEntity row) {
    return new Posting(
        Json.read(row.snapshot, PostingSnapshot.class),
        row.accountId,
        row.version,
        row.observedAt,
        row.stateChangedAt,
        row.pushState);
  }

  private static HistoryEntry entry(HistoryEntity row) {
    return new HistoryEntry(
        row.version,
        row.at,
        row.cause,
        row.causeId,
        row.previousStatus,
        row.status,
        Arrays.asList(row.changed.split(",")));
  }
}

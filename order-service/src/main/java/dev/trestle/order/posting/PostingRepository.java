package dev.trestle.order.posting;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.messaging.NameLocks;
import dev.trestle.messaging.Rows;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.SnapshotReads.Place;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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

  /**
   * FBO postings that are on their way as far as is known here, by number.
   *
   * @param unseenSince only those of which Ozon was not asked since
   * @param after only numbers after this one; null for all
   * @param last only numbers up to this one; null for all
   */
  public record OpenFbo(
      long accountId,
      Instant unseenSince,
      @Nullable String after,
      @Nullable String last,
      int limit) {}

  private static final String WAIT = "";

  private record Numbered(String number) {}

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

  /** Those of these that somebody told us about. */
  public Uni<Map<PostingNumber, Posting>> known(Collection<PostingNumber> numbers) {
    return find("postingNumber in ?1", numbers.stream().map(PostingNumber::value).toList())
        .list()
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> new PostingNumber(row.postingNumber), PostingRepository::posting)));
  }

  /**
   * The postings that exist. Those that do not are locked by their names: a push and a list often
   * tell of the same new posting at one moment, and the second one must see what the first made.
   * Names come before rows, so that nobody who waits for a name holds a row.
   */
  Uni<Map<PostingNumber, Posting>> lock(Collection<PostingNumber> numbers) {
    return missing(numbers).chain(this::lockNames).chain(() -> lockRows(numbers, WAIT));
  }

  /** Those of them that exist and that nobody is at. */
  Uni<Map<PostingNumber, Posting>> lockIdle(Collection<PostingNumber> numbers) {
    return lockRows(numbers, "skip locked");
  }

  private Uni<Void> lockNames(Collection<String> numbers) {
    List<String> names = numbers.stream().map(number -> "posting:" + number).toList();
    return getSession().chain(session -> NameLocks.lock(session, names));
  }

  private Uni<List<String>> missing(Collection<PostingNumber> numbers) {
    String sql =
        """
        with r as (
          select number
          from json_array_elements_text(cast(cast(:numbers as text) as json)) as all_of(number)
          where not exists (select 1 from posting where posting_number = number))
        """;
    return getSession()
        .chain(session ->
            Rows.read(session, Numbered.class, sql, Map.of("numbers", Json.write(numbers))))
        .map(rows -> rows.stream().map(Numbered::number).toList());
  }

  /** One by one in their order, so that the plan is the same however many postings there are. */
  private Uni<Map<PostingNumber, Posting>> lockRows(
      Collection<PostingNumber> numbers, String whenLocked) {
    String sql =
        """
        with r as (
          select p.* from (
            select number
            from json_array_elements_text(cast(cast(:numbers as text) as json)) as all_of(number)
            order by number) as wanted
          cross join lateral (
            select account_id, version, observed_at, state_changed_at, push_state, snapshot
            from posting where posting_number = wanted.number for update %s) as p)
        """
            .formatted(whenLocked);
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
      values.and("at", after.createdAt()).and("number", after.id());
    }
    Sort newest = Sort.by("createdAt", Sort.Direction.Descending).and("postingNumber");
    PanacheQuery<PostingEntity> query = find(where.toString(), newest, values.map());
    return query
        .page(0, limit)
        .list()
        .map(rows -> rows.stream().map(PostingRepository::stored).toList());
  }

  /**
   * The postings of these orders, by number, as this transaction sees them. Each order is looked up
   * by itself (offset 0): joined, a plan made while there were few postings reads all of them.
   */
  public Uni<List<PostingOfOrder>> ofOrders(
      Mutiny.Session session, Collection<SnapshotKey> orders) {
    String sql =
        """
        with r as (
          select p.*
          from json_to_recordset(cast(cast(:orders as text) as json)) as o(seller_id bigint, id text)
          cross join lateral (
            select seller_id, order_number, posting_number as number, scheme, status
            from posting where order_number = o.id and seller_id = o.seller_id offset 0) as p
          order by p.number)
        """;
    return Rows.read(session, PostingOfOrder.class, sql, Map.of("orders", Json.write(orders)));
  }

  /**
   * Of those that came in lately, as who never becomes final is not asked for for ever. What Ozon
   * has not told of yet, and what is wanted again anyway, is left to the queue and its patience.
   */
  public Uni<List<PostingNumber>> openFbo(Mutiny.Session session, OpenFbo wanted) {
    String sql =
        """
        with r as (
          select p.posting_number as number
          from posting p, json_to_record(cast(cast(:wanted as text) as json)) as w(account_id bigint,
               unseen_since timestamptz, after text, last text)
          where p.account_id = w.account_id
            and p.scheme = 'fbo' and coalesce(p.status, '') not in ('delivered', 'cancelled')
            and p.created_at > w.unseen_since - interval '90 days'
            and p.observed_at < w.unseen_since
            and not exists (select 1 from reread_request q
                            where q.kind = 'fbo-posting' and q.subject = p.posting_number
                              and q.wanted > q.done)
            and (w.after is null or p.posting_number > w.after)
            and (w.last is null or p.posting_number <= w.last)
          order by p.posting_number limit :limit)
        """;
    return Rows.read(
            session,
            Numbered.class,
            sql,
            Map.of("wanted", Json.write(wanted), "limit", wanted.limit()))
        .map(rows -> rows.stream().map(row -> new PostingNumber(row.number())).toList());
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

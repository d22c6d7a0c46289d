package dev.trestle.order.order;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.OrderChanged;
import dev.trestle.contracts.order.OrderSnapshot;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.OrderPush;
import dev.trestle.messaging.Rows;
import dev.trestle.messaging.snapshot.Change;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.SnapshotKind;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.messaging.snapshot.Versioned;
import dev.trestle.order.posting.PostingChange;
import dev.trestle.order.posting.PostingFollower;
import dev.trestle.order.posting.PostingOfOrder;
import dev.trestle.order.posting.PostingRepository;
import dev.trestle.order.posting.PostingStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Rows of orders, changed in the caller's transaction: by pushes about them, and by new versions of
 * their postings. The list of postings is read anew each time, under the order's lock, so that
 * whoever of several comes last sees all.
 */
@ApplicationScoped
public class OrderStore implements PostingFollower {

  static final SnapshotKind<OrderSnapshot> KIND =
      new SnapshotKind<>(
          "order",
          "ozon_order",
          OrderSnapshot.class,
          Topics.ORDER_ORDER,
          OrderChanged.TYPE,
          OrderStore::event);

  private final Snapshots snapshots;
  private final PostingRepository postings;

  OrderStore(Snapshots snapshots, PostingRepository postings) {
    this.snapshots = snapshots;
    this.postings = postings;
  }

  /**
   * What is told of one order.
   *
   * @param causeId id of the push that told it, where a push did
   */
  public record Told(
      SnapshotKey order,
      long accountId,
      UnaryOperator<OrderSnapshot> facts,
      Cause cause,
      @Nullable String causeId,
      TraceParent trace) {

    /** By a push about the order. */
    public static Told of(OrderPush push, long accountId, String pushId, TraceParent trace) {
      return new Told(
          new SnapshotKey(push.seller(), OrderFacts.orderOf(push).value()),
          accountId,
          known -> OrderFacts.told(known, push),
          Cause.PUSH,
          pushId,
          trace);
    }
  }

  private record Key(long sellerId, String id) {}

  /**
   * Only what an order shows of its postings is news to it, once their status is known; of several
   * news the last one counts.
   */
  @Override
  public Uni<Void> follow(Mutiny.Session session, List<PostingStore.Traced> changes) {
    Map<SnapshotKey, Told> byOrder = new LinkedHashMap<>();
    for (PostingStore.Traced traced : changes) {
      PostingChange change = traced.change();
      PostingSnapshot posting = change.after().content();
      String order = posting.orderNumber();
      if (order != null && posting.status() != null && isNews(change)) {
        SnapshotKey key = new SnapshotKey(posting.sellerId(), order);
        byOrder.put(
            key,
            new Told(
                key,
                change.after().accountId(),
                known -> OrderFacts.identified(known, posting.orderId()),
                change.cause(),
                change.causeId(),
                traced.trace()));
      }
    }
    return apply(session, List.copyOf(byOrder.values()));
  }

  private static boolean isNews(PostingChange change) {
    return change.changed().stream()
        .anyMatch(field ->
            switch (field) {
              case "posting_number", "order_number", "order_id", "scheme", "status" -> true;
              default -> false;
            });
  }

  /** Applies what is told, in order. */
  public Uni<Void> apply(Mutiny.Session session, List<Told> news) {
    List<SnapshotKey> keys = news.stream().map(Told::order).distinct().sorted().toList();
    return keys.isEmpty()
        ? Uni.createFrom().voidItem()
        : queueUp(session, keys)
            .chain(() -> snapshots.lock(session, KIND, keys))
            .chain(stored ->
                postings
                    .ofOrders(session, keys)
                    .chain(found -> save(session, news, stored, byOrder(found))));
  }

  /**
   * Two postings of a new order may come at once, and there is no row to lock yet: who inserts here
   * first goes on, the other waits for that one's commit.
   */
  private static Uni<Void> queueUp(Mutiny.Session session, Collection<SnapshotKey> sorted) {
    return Rows.write(
        session,
        """
        insert into ozon_order_known (seller_id, id)
        select r.seller_id, r.id
        from json_to_recordset(cast(cast(:rows as text) as json)) as r(seller_id bigint, id text)
        order by r.seller_id, r.id
        on conflict do nothing
        """,
        sorted.stream().map(key -> new Key(key.sellerId().value(), key.id())).toList());
  }

  private Uni<Void> save(
      Mutiny.Session session,
      List<Told> news,
      Map<SnapshotKey, Versioned<OrderSnapshot>> stored,
      Map<SnapshotKey, List<OrderSnapshot.Part>> parts) {
    Map<SnapshotKey, Versioned<OrderSnapshot>> after = new LinkedHashMap<>();
    List<Snapshots.Traced<OrderSnapshot>> changes = new ArrayList<>();
    for (Told told : news) {
      SnapshotKey key = told.order();
      Versioned<OrderSnapshot> known =
          after.getOrDefault(key, stored.getOrDefault(key, Versioned.unseen(told.accountId())));
      OrderSnapshot content = known.content();
      OrderSnapshot before =
          content == null ? OrderFacts.nothing(new OrderNumber(key.id()), key.sellerId()) : content;
      OrderSnapshot now =
          OrderFacts.with(told.facts().apply(before), parts.getOrDefault(key, List.of()));
      Versioned.Step<OrderSnapshot> step = known.tell(now, told.cause(), told.causeId());
      after.put(key, step.after());
      step.change().ifPresent(change -> changes.add(new Snapshots.Traced<>(change, told.trace())));
    }
    return snapshots.save(session, KIND, after.values(), changes);
  }

  private static Map<SnapshotKey, List<OrderSnapshot.Part>> byOrder(List<PostingOfOrder> found) {
    return found.stream()
        .collect(
            Collectors.groupingBy(
                PostingOfOrder::order,
                Collectors.mapping(
                    posting ->
                        new OrderSnapshot.Part(
                            posting.number(), posting.scheme(), posting.status()),
                    Collectors.toList())));
  }

  private static Object event(Change<OrderSnapshot> change) {
    return new OrderChanged(
        change.content(),
        change.after().accountId(),
        change.after().version(),
        change.previousStatus(),
        change.changed(),
        change.cause());
  }
}

package dev.trestle.order.intake;

import dev.trestle.contracts.Topics;
import dev.trestle.contracts.push.OrderPush;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.TopicHandler;
import dev.trestle.messaging.Verdict;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.order.order.OrderStore;
import dev.trestle.order.posting.PostingOfOrder;
import dev.trestle.order.posting.PostingRepository;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Pushes about whole orders. Ozon has no method that tells of an order, so its postings are read
 * again: this is also how a posting becomes known whose own push never came.
 */
@ApplicationScoped
class OrderPushes implements PushFamily<OrderPush>, TopicHandler {

  private final PushIntake intake;
  private final OrderStore orders;
  private final PostingRepository postings;
  private final RereadQueue queue;
  private final OzonAccounts accounts;

  OrderPushes(
      PushIntake intake,
      OrderStore orders,
      PostingRepository postings,
      RereadQueue queue,
      OzonAccounts accounts) {
    this.intake = intake;
    this.orders = orders;
    this.postings = postings;
    this.queue = queue;
    this.accounts = accounts;
  }

  @Override
  public String topic() {
    return Topics.PUSH_ORDER;
  }

  @Override
  public PushKind<OrderPush> kind() {
    return PushKind.ORDER;
  }

  @Override
  public Uni<List<Verdict>> handle(List<ReceivedRecord> batch) {
    return intake.handle(this, batch);
  }

  @Override
  public Uni<Set<String>> apply(
      Mutiny.Session session,
      List<ReceivedPush<OrderPush>> news,
      List<ReceivedPush<OrderPush>> repeats) {
    List<OrderStore.Told> told =
        news.stream()
            .map(push -> OrderStore.Told.of(push.push(), account(push), push.id(), push.trace()))
            .toList();
    Set<SnapshotKey> touched =
        Stream.concat(news.stream(), repeats.stream())
            .map(OrderPushes::order)
            .collect(Collectors.toSet());
    return orders
        .apply(session, told)
        .chain(() -> postings.ofOrders(session, touched))
        .chain(known -> queue.want(session, wishes(news, repeats, known)))
        .replaceWith(Set.of());
  }

  private List<RereadQueue.Wish> wishes(
      List<ReceivedPush<OrderPush>> news,
      List<ReceivedPush<OrderPush>> repeats,
      List<PostingOfOrder> known) {
    Map<SnapshotKey, List<PostingOfOrder>> byOrder =
        known.stream().collect(Collectors.groupingBy(PostingOfOrder::order));
    return Wishes.strongest(
        Stream.concat(
            repeats.stream().flatMap(push -> wishes(push, byOrder, true)),
            news.stream().flatMap(push -> wishes(push, byOrder, false))));
  }

  /**
   * The list of an order's postings, which tells those of sellers; of FBO postings each that is
   * known. An order known to be FBO alone is not listed.
   */
  private Stream<RereadQueue.Wish> wishes(
      ReceivedPush<OrderPush> push,
      Map<SnapshotKey, List<PostingOfOrder>> byOrder,
      boolean repeat) {
    List<PostingOfOrder> known = byOrder.getOrDefault(order(push), List.of());
    List<PostingOfOrder> ofOzon =
        known.stream()
            .filter(posting -> posting.rereadKind().equals(RereadKinds.FBO_POSTING))
            .toList();
    Stream<RereadQueue.Wish> single =
        ofOzon.stream()
            .map(posting ->
                push.wish(
                    RereadKinds.FBO_POSTING, posting.number().value(), account(push), repeat));
    return known.isEmpty() || ofOzon.size() < known.size()
        ? Stream.concat(
            Stream.of(push.wish(RereadKinds.ORDER, push.subject(), account(push), repeat)), single)
        : single;
  }

  private static SnapshotKey order(ReceivedPush<OrderPush> push) {
    return new SnapshotKey(push.seller(), push.subject());
  }

  private long account(ReceivedPush<OrderPush> push) {
    return accounts.ofSeller(push.seller()).orElseThrow().id();
  }
}

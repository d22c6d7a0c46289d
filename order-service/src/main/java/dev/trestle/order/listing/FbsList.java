package dev.trestle.order.listing;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.PostingDetail;
import dev.trestle.ozon.posting.PostingQuery;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of FBS and rFBS postings: by orders, or, where Ozon cannot pick them, everything whose
 * status changed since shortly before the first push.
 */
final class FbsList implements ListSource {

  private final PostingCalls ozon;
  private final BooleanSupplier picksOrders;
  private final PostingQuery query;
  private final boolean byOrders;

  private FbsList(
      PostingCalls ozon, BooleanSupplier picksOrders, PostingQuery query, boolean byOrders) {
    this.ozon = ozon;
    this.picksOrders = picksOrders;
    this.query = query;
    this.byOrders = byOrders;
  }

  /**
   * @param picksOrders whether Ozon picks orders itself, at the moment when it is asked
   */
  static FbsList of(
      PostingCalls ozon,
      BooleanSupplier picksOrders,
      List<Claim> claims,
      Set<PostingDetail> details) {
    PostingQuery query = PostingQuery.createdWithin(Windows.year(claims)).with(details);
    return picksOrders.getAsBoolean()
        ? new FbsList(ozon, picksOrders, query.ofOrders(orders(claims)), true)
        : new FbsList(ozon, picksOrders, query.changedWithin(Windows.changed(claims)), false);
  }

  static Set<OrderNumber> orders(List<Claim> claims) {
    return claims.stream()
        .map(OrderOf::claim)
        .flatMap(Optional::stream)
        .map(OrderNumber::new)
        .collect(Collectors.toSet());
  }

  @Override
  public String kind() {
    return RereadKinds.POSTING;
  }

  @Override
  public Way way() {
    return byOrders ? Way.ORDERS : Way.WINDOW;
  }

  @Override
  public boolean isEmpty() {
    return byOrders && query.orders().isEmpty();
  }

  @Override
  public boolean isExact() {
    return !byOrders || picksOrders.getAsBoolean();
  }

  @Override
  public Uni<OzonAnswer<Page<Listed>>> page(Caller caller, @Nullable String next) {
    return ozon.list(caller, query, next).map(answer -> answer.map(FbsList::page));
  }

  private static Page<Listed> page(Page<OzonPosting> page) {
    return new Page<>(
        page.items().stream()
            .map(posting -> new Listed(Observation.of(posting), posting.orderNumber()))
            .toList(),
        page.next(),
        page.unreadable());
  }
}

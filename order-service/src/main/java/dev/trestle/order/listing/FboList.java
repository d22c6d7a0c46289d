package dev.trestle.order.listing;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.fbo.FboDetail;
import dev.trestle.ozon.fbo.FboPosting;
import dev.trestle.ozon.fbo.FboQuery;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of FBO postings, by numbers or by orders. Where Ozon picks neither, they are picked here
 * out of what came in lately.
 */
final class FboList implements ListSource {

  private final FboCalls ozon;
  private final BooleanSupplier picks;
  private final FboQuery query;
  private final boolean picked;

  private FboList(FboCalls ozon, BooleanSupplier picks, FboQuery query, boolean picked) {
    this.ozon = ozon;
    this.picks = picks;
    this.query = query;
    this.picked = picked;
  }

  /**
   * @param picks whether Ozon picks postings itself, at the moment when it is asked
   */
  static FboList ofPostings(
      FboCalls ozon, BooleanSupplier picks, List<Claim> claims, Set<FboDetail> details) {
    var numbers =
        claims.stream().map(Claim::subject).map(PostingNumber::new).collect(Collectors.toSet());
    boolean picked = picks.getAsBoolean();
    return new FboList(ozon, picks, createdFor(claims, picked).with(details).of(numbers), picked);
  }

  /**
   * @param picks whether Ozon picks orders itself, at the moment when it is asked
   */
  static FboList ofOrders(
      FboCalls ozon, BooleanSupplier picks, List<Claim> claims, Set<FboDetail> details) {
    boolean picked = picks.getAsBoolean();
    FboQuery query = createdFor(claims, picked).with(details).ofOrders(FbsList.orders(claims));
    return new FboList(ozon, picks, query, picked);
  }

  private static FboQuery createdFor(List<Claim> claims, boolean picked) {
    Window created = picked ? Windows.year(claims) : Windows.recent(claims);
    return FboQuery.createdWithin(created);
  }

  @Override
  public String kind() {
    return RereadKinds.FBO_POSTING;
  }

  @Override
  public Way way() {
    return query.postings().isEmpty() ? Way.ORDERS : Way.NUMBERS;
  }

  @Override
  public boolean isEmpty() {
    return query.postings().isEmpty() && query.orders().isEmpty();
  }

  @Override
  public boolean isExact() {
    return !picked || picks.getAsBoolean();
  }

  @Override
  public Uni<OzonAnswer<Page<Listed>>> page(Caller caller, @Nullable String next) {
    return ozon.list(caller, query, next).map(answer -> answer.map(FboList::page));
  }

  private static Page<Listed> page(Page<FboPosting> page) {
    return new Page<>(
        page.items().stream()
            .map(posting -> new Listed(Observation.of(posting), posting.orderNumber()))
            .toList(),
        page.next(),
        page.unreadable());
  }
}

package dev.trestle.sandbox.returns;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerShelf;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All returns, and the only place that changes them. */
public final class ReturnLife {

  private final SellerShelf<Return> shelf = new SellerShelf<>(1_000_015_001L);
  private final Clock clock;

  public ReturnLife(Clock clock) {
    this.clock = clock;
  }

  public Return create(SellerId seller, NewReturn wish) {
    Instant now = clock.instant();
    var start = new ReturnProgress(ReturnStatus.WAITING_SHIPMENT, now, null, null);
    var progress =
        wish.status() == ReturnStatus.WAITING_SHIPMENT ? start : start.move(wish.status(), now);
    return shelf.add(
        seller,
        id ->
            new Return(
                id, wish.type(), wish.reason(), wish.posting(), wish.product(), now, progress));
  }

  /** The moved return; empty when there is none. */
  public Optional<Return> move(SellerId seller, long id, ReturnStatus next) {
    return shelf.change(seller, id, one -> one.move(next, clock.instant()));
  }

  public List<Return> all(SellerId seller) {
    return shelf.all(seller);
  }

  public List<Return> after(SellerId seller, long id) {
    return shelf.after(seller, id);
  }

  public void reset() {
    shelf.clear();
  }
}

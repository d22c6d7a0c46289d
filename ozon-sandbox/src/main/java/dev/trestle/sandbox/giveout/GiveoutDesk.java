package dev.trestle.sandbox.giveout;

import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.returns.Return;
import dev.trestle.sandbox.returns.ReturnLife;
import dev.trestle.sandbox.returns.ReturnStatus;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerShelf;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All giveouts, who may have them, and each seller's barcode of now. */
public final class GiveoutDesk {

  private final SellerShelf<Giveout> shelf = new SellerShelf<>(400_001L);
  private final Set<SellerId> disabled = ConcurrentHashMap.newKeySet();
  private final Map<SellerId, Integer> barcodes = new ConcurrentHashMap<>();
  private final ReturnLife returns;
  private final Clock clock;

  public GiveoutDesk(ReturnLife returns, Clock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /** Opens a giveout of all FBS returns that wait at a pick-up point; empty without any. */
  public Optional<Giveout> open(SellerId seller) {
    List<Return> waiting =
        returns.all(seller).stream()
            .filter(one -> one.scheme() == Scheme.FBS)
            .filter(one -> one.progress().status() == ReturnStatus.ARRIVED_AT_RETURN_PLACE)
            .toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    var place = waiting.getFirst().posting().shipment().warehouse();
    return Optional.of(
        shelf.add(
            seller, id -> new Giveout(id, place, clock.instant(), GiveoutStatus.CREATED, waiting)));
  }

  /** Empty when there is no such giveout or it is over. */
  public Optional<Giveout> become(SellerId seller, long id, GiveoutStatus next) {
    Optional<Giveout> open = find(seller, id).filter(giveout -> giveout.status().open());
    if (open.isPresent() && next == GiveoutStatus.COMPLETED) {
      open.get()
          .articles()
          .forEach(one -> returns.move(seller, one.id(), ReturnStatus.RECEIVED_BY_SELLER));
    }
    return open.flatMap(any -> shelf.change(seller, id, giveout -> giveout.become(next)));
  }

  Optional<Giveout> find(SellerId seller, long id) {
    return shelf.find(seller, id);
  }

  List<Giveout> after(SellerId seller, long id) {
    return shelf.after(seller, id);
  }

  public void enable(SellerId seller, boolean enabled) {
    if (enabled) {
      disabled.remove(seller);
    } else {
      disabled.add(seller);
    }
  }

  public boolean enabled(SellerId seller) {
    return !disabled.contains(seller);
  }

  String barcode(SellerId seller) {
    return "%303%" + (seller.value() * 10_000 + barcodes.getOrDefault(seller, 1));
  }

  String nextBarcode(SellerId seller) {
    barcodes.merge(seller, 2, (now, two) -> now + 1);
    return barcode(seller);
  }

  public void reset() {
    shelf.clear();
    disabled.clear();
    barcodes.clear();
  }
}

package dev.trestle.sandbox.rfbsreturn;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.seller.SellerShelf;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** All return requests, and the only place that changes them. */
public final class RfbsLife {

  private final SellerShelf<RfbsReturn> shelf = new SellerShelf<>(70_001L);
  private final Clock clock;

  public RfbsLife(Clock clock) {
    this.clock = clock;
  }

  public RfbsReturn create(
      SellerId seller, Posting posting, PostingProduct product, String comment) {
    return shelf.add(
        seller,
        id ->
            new RfbsReturn(
                id,
                posting,
                product,
                comment,
                clock.instant(),
                RfbsState.ON_SELLER_APPROVAL,
                null));
  }

  /** The buyer's or Ozon's move, to any state; empty when there is no such request. */
  public Optional<RfbsReturn> become(SellerId seller, long id, RfbsState next) {
    return shelf.change(seller, id, request -> request.become(next));
  }

  /** The seller's move; refused when it is not among the actions of now. */
  RfbsReturn decide(SellerId seller, long id, RfbsDecision decision) {
    return shelf
        .change(seller, id, request -> checked(request, decision.action()).decide(decision))
        .orElseThrow(RfbsLife::unknown);
  }

  RfbsReturn get(SellerId seller, long id) {
    return shelf.find(seller, id).orElseThrow(RfbsLife::unknown);
  }

  public List<RfbsReturn> all(SellerId seller) {
    return shelf.all(seller);
  }

  List<RfbsReturn> after(SellerId seller, long id) {
    return shelf.after(seller, id);
  }

  public void reset() {
    shelf.clear();
  }

  private static RfbsReturn checked(RfbsReturn request, RfbsAction action) {
    if (!request.state().actions().contains(action)) {
      throw OzonErrors.conflict(
          "action " + action.id() + " is not available for return " + request.id());
    }
    return request;
  }

  private static Refusal unknown() {
    return OzonErrors.notFound("return not found");
  }
}

package dev.trestle.order.deliver;

import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.PostingReads;
import dev.trestle.ozon.rfbs.RfbsCalls;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The commands about many postings at once. */
class DeliverKinds {

  @Produces
  @Singleton
  CommandKind<TrackingRequest, Results> trackingNumbers(RfbsCalls ozon, PostingReads postings) {
    return new PerPostingKind<>(new TrackingNumbers(ozon), postings);
  }

  @Produces
  @Singleton
  CommandKind<MoveRequest, Results> delivering(RfbsCalls ozon, PostingReads postings) {
    return new PerPostingKind<>(new SellersMoves(SellersMove.DELIVERING, ozon), postings);
  }

  @Produces
  @Singleton
  CommandKind<MoveRequest, Results> lastMile(RfbsCalls ozon, PostingReads postings) {
    return new PerPostingKind<>(new SellersMoves(SellersMove.LAST_MILE, ozon), postings);
  }

  @Produces
  @Singleton
  CommandKind<MoveRequest, Results> delivered(RfbsCalls ozon, PostingReads postings) {
    return new PerPostingKind<>(new SellersMoves(SellersMove.DELIVERED, ozon), postings);
  }
}

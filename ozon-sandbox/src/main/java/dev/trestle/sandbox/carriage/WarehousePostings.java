package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The postings that a carriage may take, and their moves into and out of it. */
final class WarehousePostings {

  private final PostingStore store;
  private final PostingLife life;

  WarehousePostings(PostingStore store, PostingLife life) {
    this.store = store;
    this.life = life;
  }

  Optional<Posting> find(SellerId seller, String number) {
    return store.find(seller, number).filter(posting -> posting.scheme() == Scheme.FBS);
  }

  /** FBS alone: rFBS postings leave one by one, with a tracking number. */
  List<Posting> all(SellerId seller) {
    return store.all(seller).stream().filter(posting -> posting.scheme() == Scheme.FBS).toList();
  }

  /** Those that are to be packed or handed over, by number. */
  List<Posting> open(SellerId seller) {
    return all(seller).stream()
        .filter(posting -> isPacked(posting) || isUnpacked(posting))
        .sorted(Comparator.comparing(Posting::number))
        .toList();
  }

  static boolean isPacked(Posting posting) {
    return posting.state().ready();
  }

  static boolean isUnpacked(Posting posting) {
    return posting.state().status().equals("awaiting_packaging");
  }

  static long deliveryMethod(Posting posting) {
    return posting.shipment().method().id();
  }

  /** Whether it must leave on this day at the latest. */
  static boolean isDue(Posting posting, LocalDate day) {
    Instant cutoff = posting.shipment().shipmentDate();
    return cutoff != null && !cutoff.atZone(ZoneOffset.UTC).toLocalDate().isAfter(day);
  }

  void intoCarriage(SellerId seller, String number) {
    move(seller, number, PostingState.IN_CARRIAGE);
  }

  void outOfCarriage(SellerId seller, String number) {
    move(seller, number, PostingState.NOT_IN_CARRIAGE);
  }

  /** Leaves alone what is no longer here, such as a posting cancelled meanwhile. */
  private void move(SellerId seller, String number, PostingState next) {
    find(seller, number)
        .map(Posting::state)
        .filter(state -> state.ready() && state != next)
        .ifPresent(state -> life.moveFrom(seller, number, state, next));
  }
}

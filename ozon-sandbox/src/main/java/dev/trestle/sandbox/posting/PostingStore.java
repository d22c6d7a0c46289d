package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.OzonErrors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All postings of all sellers, in memory. Only {@link PostingLife} changes them. */
public final class PostingStore {

  private final Map<SellerId, Shelf> shelves = new ConcurrentHashMap<>();

  public Optional<Posting> find(SellerId seller, String number) {
    return shelf(seller).find(number).map(Shelf.Versions::current);
  }

  /** An FBS or rFBS posting: to the methods that act on postings there are no others. */
  public Posting fromSeller(SellerId seller, String number) {
    return find(seller, number)
        .filter(posting -> posting.scheme() != Scheme.FBO)
        .orElseThrow(OzonErrors::postingNotFound);
  }

  /** The posting before its last change; the current one if it never changed. */
  public Optional<Posting> findStale(SellerId seller, String number) {
    return shelf(seller).find(number).map(Shelf.Versions::stale);
  }

  /** By the upper or the lower barcode. */
  public Optional<Posting> byBarcode(SellerId seller, String barcode) {
    return shelf(seller).byBarcode(barcode);
  }

  /** In the order of lists. */
  public List<Posting> all(SellerId seller) {
    return listed(seller, Listing.ALL).toList();
  }

  /** In the order of lists, without sorting: end it as soon as the page is full. */
  public Stream<Posting> listed(SellerId seller, Listing listing) {
    return shelf(seller).listed(listing);
  }

  /** Those of these orders, in the order of lists; of all orders where none is named. */
  public Stream<Posting> listed(SellerId seller, Listing listing, Collection<String> orderNumbers) {
    return orderNumbers.isEmpty()
        ? listed(seller, listing)
        : shelf(seller).listed(listing, Set.copyOf(orderNumbers));
  }

  /** In the order of their creation. */
  public List<Posting> ofOrder(SellerId seller, String orderNumber) {
    return shelf(seller).ofOrder(orderNumber);
  }

  /** Numbers of the postings that came of the same one by splits, this one not among them. */
  public List<String> relatives(Posting posting) {
    return ofOrder(posting.identity().seller(), posting.orderNumber()).stream()
        .filter(other -> !other.equals(posting) && root(other).equals(root(posting)))
        .map(Posting::number)
        .toList();
  }

  /** A child of a child names its own parent, so the way up is walked. */
  private Posting root(Posting posting) {
    var parent = posting.identity().parent();
    return parent == null
        ? posting
        : find(posting.identity().seller(), parent.value()).map(this::root).orElse(posting);
  }

  Set<SellerId> sellers() {
    return Set.copyOf(shelves.keySet());
  }

  Shelf shelf(SellerId seller) {
    return shelves.computeIfAbsent(seller, any -> new Shelf());
  }

  void clear() {
    shelves.clear();
  }
}

package dev.trestle.sandbox.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The postings of one seller. Changes go one after another, so that an order's state is drawn from
 * all of its postings at one moment; reads do not wait.
 */
final class Shelf {

  private final Map<String, Versions> byNumber = new ConcurrentHashMap<>();

  /** Keeps lists quick: none of them sorts (50,000 postings are walked in milliseconds). */
  private final ConcurrentSkipListMap<PagePosition, String> order = new ConcurrentSkipListMap<>();

  private final Map<String, List<String>> orders = new ConcurrentHashMap<>();
  private final Map<String, String> barcodes = new ConcurrentHashMap<>();

  Optional<Versions> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  Optional<Posting> byBarcode(String barcode) {
    return Optional.ofNullable(barcodes.get(barcode)).flatMap(this::find).map(Versions::current);
  }

  List<Posting> ofOrder(String orderNumber) {
    return orders.getOrDefault(orderNumber, List.of()).stream()
        .flatMap(number -> find(number).stream())
        .map(Versions::current)
        .toList();
  }

  Stream<Posting> listed(Listing listing) {
    return listed(listing, order);
  }

  /** As {@link #listed(Listing)}, of these orders, without a walk through all others. */
  Stream<Posting> listed(Listing listing, Set<String> orderNumbers) {
    NavigableMap<PagePosition, String> some = new TreeMap<>();
    orderNumbers.stream()
        .flatMap(number -> ofOrder(number).stream())
        .forEach(posting -> some.put(PagePosition.of(posting), posting.number()));
    return listed(listing, some);
  }

  private Stream<Posting> listed(Listing listing, NavigableMap<PagePosition, String> among) {
    return listing.of(among).values().stream()
        .flatMap(number -> find(number).stream())
        .map(Versions::current);
  }

  /** False, and nothing is added, when one of the numbers is taken. */
  synchronized boolean add(List<Posting> postings) {
    if (postings.stream().anyMatch(posting -> byNumber.containsKey(posting.number()))) {
      return false;
    }
    postings.forEach(this::put);
    return true;
  }

  private void put(Posting posting) {
    byNumber.put(posting.number(), new Versions(posting, null));
    order.put(PagePosition.of(posting), posting.number());
    barcodes.put(posting.identity().upperBarcode(), posting.number());
    barcodes.put(posting.identity().lowerBarcode(), posting.number());
    orders.merge(posting.orderNumber(), List.of(posting.number()), Shelf::joined);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  synchronized Optional<Change> change(String number, UnaryOperator<Posting> change) {
    return find(number).map(versions -> changed(versions, change));
  }

  private Change changed(Versions versions, UnaryOperator<Posting> change) {
    Posting before = versions.current();
    OrderState orderBefore = OrderState.of(ofOrder(before.orderNumber()));
    Posting after = change.apply(before);
    if (after.equals(before)) {
      return new Change(before, before, orderBefore, orderBefore);
    }
    Posting kept = after.nextVersion();
    byNumber.put(kept.number(), new Versions(kept, before));
    return new Change(before, kept, orderBefore, OrderState.of(ofOrder(kept.orderNumber())));
  }

  /** The first free suffix behind all that the order has. */
  int nextSuffix(String orderNumber) {
    return ofOrder(orderNumber).stream()
            .mapToInt(posting -> posting.identity().number().suffix())
            .max()
            .orElse(0)
        + 1;
  }

  /**
   * @param previous before the last change; null if there was none
   */
  record Versions(Posting current, @Nullable Posting previous) {

    Posting stale() {
      return previous == null ? current : previous;
    }
  }
}

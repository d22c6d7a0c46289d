package dev.trestle.sandbox.seller;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Things of each seller under growing ids of their own; what other sellers do changes no id. Each
 * change is atomic per thing.
 */
public final class SellerShelf<T> {

  private final long first;
  private final Map<SellerId, ConcurrentSkipListMap<Long, T>> shelves = new ConcurrentHashMap<>();

  /**
   * @param first the id of each seller's first thing
   */
  public SellerShelf(long first) {
    this.first = first;
  }

  public T add(SellerId seller, LongFunction<T> make) {
    ConcurrentSkipListMap<Long, T> shelf = shelf(seller);
    synchronized (shelf) {
      long id = shelf.isEmpty() ? first : shelf.lastKey() + 1;
      T thing = make.apply(id);
      shelf.put(id, thing);
      return thing;
    }
  }

  public Optional<T> find(SellerId seller, long id) {
    return Optional.ofNullable(shelf(seller).get(id));
  }

  /** In the order of ids. */
  public List<T> all(SellerId seller) {
    return List.copyOf(shelf(seller).values());
  }

  /** Those with ids above this one, in the order of ids. */
  public List<T> after(SellerId seller, long id) {
    return List.copyOf(shelf(seller).tailMap(id, false).values());
  }

  /** The changed thing; empty when there is none. */
  public Optional<T> change(SellerId seller, long id, UnaryOperator<T> change) {
    return Optional.ofNullable(
        shelf(seller).computeIfPresent(id, (same, thing) -> change.apply(thing)));
  }

  public void clear() {
    shelves.clear();
  }

  private ConcurrentSkipListMap<Long, T> shelf(SellerId seller) {
    return shelves.computeIfAbsent(seller, any -> new ConcurrentSkipListMap<>());
  }
}

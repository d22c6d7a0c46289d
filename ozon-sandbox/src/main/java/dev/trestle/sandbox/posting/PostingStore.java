package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All postings of all sellers, in memory; each change is atomic per posting. */
public final class PostingStore {

  private final Map<SellerId, ConcurrentMap<String, Versions>> shelves = new ConcurrentHashMap<>();

  public Optional<Posting> find(SellerId seller, String number) {
    return Optional.ofNullable(shelf(seller).get(number)).map(Versions::current);
  }

  /** The posting before its last move; the current one if it never moved. */
  Optional<Posting> findStale(SellerId seller, String number) {
    return Optional.ofNullable(shelf(seller).get(number)).map(Versions::stale);
  }

  public List<Posting> all(SellerId seller) {
    return shelf(seller).values().stream().map(Versions::current).toList();
  }

  /** False when the number is taken. */
  boolean add(Posting posting) {
    return shelf(posting.identity().seller())
            .putIfAbsent(posting.number(), new Versions(posting, null))
        == null;
  }

  /** The changed posting; empty when there is none. */
  Optional<Posting> change(SellerId seller, String number, UnaryOperator<Posting> change) {
    return Optional.ofNullable(
            shelf(seller).computeIfPresent(number, (same, versions) -> versions.then(change)))
        .map(Versions::current);
  }

  void clear() {
    shelves.clear();
  }

  private ConcurrentMap<String, Versions> shelf(SellerId seller) {
    return shelves.computeIfAbsent(seller, any -> new ConcurrentHashMap<>());
  }

  private record Versions(Posting current, @Nullable Posting previous) {

    Versions then(UnaryOperator<Posting> change) {
      return new Versions(change.apply(current), current);
    }

    Posting stale() {
      return previous == null ? current : previous;
    }
  }
}

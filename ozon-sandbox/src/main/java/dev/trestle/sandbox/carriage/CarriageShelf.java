package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The carriages of all sellers, in memory. */
final class CarriageShelf {

  private static final long FIRST_ID = 20_903_001L;

  private final Map<SellerId, TreeMap<Long, Carriage>> bySeller = new HashMap<>();
  private long nextId = FIRST_ID;

  synchronized long takeId() {
    return nextId++;
  }

  synchronized void put(SellerId seller, Carriage carriage) {
    of(seller).put(carriage.id(), carriage);
  }

  /** Refuses with 404 when there is none. */
  synchronized Carriage get(SellerId seller, long id) {
    Carriage carriage = of(seller).get(id);
    if (carriage == null) {
      throw new Refusal(OzonErrors.status(404));
    }
    return carriage;
  }

  /** In the order of their creation. */
  synchronized List<Carriage> all(SellerId seller) {
    return List.copyOf(of(seller).values());
  }

  /** Those of one departure, in the order of their creation. */
  synchronized List<Carriage> of(SellerId seller, Departure departure) {
    return of(seller).values().stream()
        .filter(carriage -> carriage.departure().equals(departure))
        .toList();
  }

  synchronized void clear() {
    bySeller.clear();
    nextId = FIRST_ID;
  }

  private TreeMap<Long, Carriage> of(SellerId seller) {
    return bySeller.computeIfAbsent(seller, any -> new TreeMap<>());
  }
}

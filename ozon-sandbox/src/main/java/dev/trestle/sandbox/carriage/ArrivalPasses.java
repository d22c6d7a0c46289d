package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The passes of all carriages, in memory. */
final class ArrivalPasses {

  private static final long FIRST_ID = 740_001L;

  private final Map<Long, Issued> byId = new TreeMap<>();
  private long nextId = FIRST_ID;

  synchronized long takeId() {
    return nextId++;
  }

  synchronized void put(SellerId seller, long carriageId, ArrivalPass pass) {
    byId.put(pass.id(), new Issued(seller, carriageId, pass));
  }

  synchronized void remove(long id) {
    byId.remove(id);
  }

  /** Refuses with 404 when one of them is not a pass of this carriage. */
  synchronized void require(SellerId seller, long carriageId, List<Long> ids) {
    List<Long> known = of(seller, carriageId).stream().map(ArrivalPass::id).toList();
    if (!known.containsAll(ids)) {
      throw new Refusal(OzonErrors.status(404));
    }
  }

  synchronized List<ArrivalPass> of(SellerId seller, long carriageId) {
    return all(seller).stream()
        .filter(issued -> issued.carriageId() == carriageId)
        .map(Issued::pass)
        .toList();
  }

  /** By id. */
  synchronized List<Issued> all(SellerId seller) {
    return byId.values().stream().filter(issued -> issued.seller().equals(seller)).toList();
  }

  synchronized void clear() {
    byId.clear();
    nextId = FIRST_ID;
  }

  record Issued(SellerId seller, long carriageId, ArrivalPass pass) {}
}

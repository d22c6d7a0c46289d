package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** All methods of carriages, acts and passes, over one set of carriages. */
public final class CarriageDesk {

  private final CarriageShelf shelf = new CarriageShelf();
  private final ArrivalPasses passes = new ArrivalPasses();
  private final Map<String, OzonMethod> methods = new HashMap<>();

  public CarriageDesk(PostingStore store, PostingLife life, Clock clock) {
    var postings = new WarehousePostings(store, life);
    var bay = new LoadingBay(shelf, postings);
    var carriages = new Carriages(shelf, postings, bay, clock);
    var shapes = new CarriageShapes(bay);
    var deliveries = new Deliveries(shelf, postings, bay);
    methods.putAll(new CarriageMethods(carriages, shelf, bay, shapes, passes).byPath());
    methods.putAll(new ActMethods(shelf, bay, shapes, clock).byPath());
    methods.putAll(new DeliveryLists(deliveries, carriages, new DeliveryShapes(bay)).byPath());
    methods.putAll(new PassMethods(passes, shelf).byPath());
  }

  public Map<String, OzonMethod> byPath() {
    return Map.copyOf(methods);
  }

  public void reset() {
    shelf.clear();
    passes.clear();
  }
}

package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.Warehouse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A delivery method on one day: what must leave, what may, and the carriages so far.
 *
 * @param open the method's postings that are to be packed or handed over; never empty without
 *     carriages
 * @param ready the packed ones that are in no carriage
 */
record Delivery(
    Departure departure,
    Warehouse warehouse,
    List<Carriage> carriages,
    List<Posting> open,
    List<Posting> ready) {

  Delivery {
    carriages = List.copyOf(carriages);
    open = List.copyOf(open);
    ready = List.copyOf(ready);
  }

  /** A new carriage would have something to take, and none is open for changes. */
  boolean mayCreate() {
    return !ready.isEmpty() && carriages.stream().noneMatch(c -> c.stage() == CarriageStage.NEW);
  }

  long mandatory() {
    return open.stream().filter(this::isDue).count();
  }

  long mandatoryPacked() {
    return open.stream().filter(this::isDue).filter(WarehousePostings::isPacked).count();
  }

  long optionalPacked() {
    return open.stream().filter(p -> !isDue(p) && WarehousePostings.isPacked(p)).count();
  }

  int inCarriages() {
    return carriages.stream().filter(Carriage::alive).mapToInt(c -> c.postings().size()).sum();
  }

  /** The first posting's time to be packed; Ozon's time of the day where nothing is open. */
  Instant cutoff() {
    return open.stream()
        .flatMap(posting -> Optional.ofNullable(posting.shipment().shipmentDate()).stream())
        .min(Instant::compareTo)
        .orElseGet(() -> Instant.parse(departure.day() + "T12:00:00Z"));
  }

  private boolean isDue(Posting posting) {
    return WarehousePostings.isDue(posting, departure.day());
  }
}

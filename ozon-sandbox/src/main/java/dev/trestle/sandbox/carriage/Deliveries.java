package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The delivery methods that have something to do on a day. */
final class Deliveries {

  private final CarriageShelf shelf;
  private final WarehousePostings postings;
  private final LoadingBay bay;

  Deliveries(CarriageShelf shelf, WarehousePostings postings, LoadingBay bay) {
    this.shelf = shelf;
    this.postings = postings;
    this.bay = bay;
  }

  /**
   * By delivery method; methods without postings are left out, as Ozon does.
   *
   * @param only a delivery method, 0 for all
   */
  List<Delivery> on(SellerId seller, LocalDate day, long only) {
    Map<Long, List<Posting>> open =
        postings.open(seller).stream()
            .collect(Collectors.groupingBy(WarehousePostings::deliveryMethod));
    List<Delivery> deliveries = new ArrayList<>();
    for (Warehouse warehouse : Warehouse.of(seller)) {
      if (only == 0 || only == warehouse.id()) {
        var departure = new Departure(warehouse.id(), day);
        var delivery =
            new Delivery(
                departure,
                warehouse,
                shelf.of(seller, departure),
                open.getOrDefault(warehouse.id(), List.of()),
                bay.ready(seller, warehouse.id()));
        deliveries.add(delivery);
      }
    }
    return deliveries.stream()
        .filter(d -> !d.open().isEmpty() || !d.carriages().isEmpty())
        .toList();
  }
}

package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates, changes, approves and cancels carriages. One lock: sellers here are few. */
final class Carriages {

  private final CarriageShelf shelf;
  private final WarehousePostings postings;
  private final LoadingBay bay;
  private final Clock clock;

  Carriages(CarriageShelf shelf, WarehousePostings postings, LoadingBay bay, Clock clock) {
    this.shelf = shelf;
    this.postings = postings;
    this.bay = bay;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Takes every packed posting of the delivery method that is in no other carriage. */
  synchronized Carriage create(SellerId seller, Departure departure) {
    refuseWrong(seller, departure);
    List<Carriage> others = shelf.of(seller, departure);
    if (others.stream().anyMatch(other -> other.stage() == CarriageStage.NEW)) {
      throw CarriageError.CANNOT_CREATE.refusal();
    }
    if (others.stream().anyMatch(other -> other.papersInProcess(now()))) {
      throw CarriageError.NOT_READY.refusal();
    }
    List<Posting> ready = bay.ready(seller, departure.deliveryMethodId());
    if (ready.isEmpty()) {
      throw nothingToTake(seller, departure).refusal();
    }
    Carriage carriage =
        Carriage.create(
            shelf.takeId(),
            departure,
            others.size() + 1,
            ready.stream().map(Posting::number).toList(),
            now());
    shelf.put(seller, carriage);
    return carriage;
  }

  private void refuseWrong(SellerId seller, Departure departure) {
    long method = departure.deliveryMethodId();
    if (Warehouse.of(seller).stream().noneMatch(place -> place.id() == method)) {
      throw CarriageError.METHOD_NOT_FOUND.refusal();
    }
    LocalDate day = departure.day();
    if (day.isBefore(today())) {
      throw CarriageError.OUTDATED.refusal();
    }
    if (day.isAfter(today())) {
      throw CarriageError.TIME_NOT_PASSED.refusal();
    }
  }

  private CarriageError nothingToTake(SellerId seller, Departure departure) {
    boolean unpacked =
        postings.open(seller).stream()
            .filter(p -> WarehousePostings.deliveryMethod(p) == departure.deliveryMethodId())
            .anyMatch(WarehousePostings::isUnpacked);
    return unpacked ? CarriageError.NOT_PACKAGED : CarriageError.NO_POSTINGS;
  }

  /**
   * Replaces the postings of a new carriage by those of the list that fit.
   *
   * @return why each posting was not taken; empty for those that were
   */
  synchronized Map<String, Optional<CarriageError>> compose(
      SellerId seller, long id, List<String> numbers) {
    Carriage carriage = shelf.get(seller, id);
    if (carriage.stage() != CarriageStage.NEW) {
      throw CarriageError.WRONG_CARRIAGE_STATUS.refusal();
    }
    Map<String, Optional<CarriageError>> outcome = new LinkedHashMap<>();
    numbers.forEach(number -> outcome.put(number, obstacle(seller, carriage, number)));
    List<String> in =
        outcome.entrySet().stream()
            .filter(each -> each.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (!in.isEmpty()) {
      Set<String> out = new LinkedHashSet<>(carriage.leftOut());
      out.addAll(carriage.postings());
      in.forEach(out::remove);
      shelf.put(seller, carriage.composed(in, List.copyOf(out), now()));
    }
    return outcome;
  }

  private Optional<CarriageError> obstacle(SellerId seller, Carriage carriage, String number) {
    Optional<Posting> found = postings.find(seller, number);
    if (found.isEmpty()) {
      return Optional.of(CarriageError.POSTING_NOT_FOUND);
    }
    Posting posting = found.get();
    if (!WarehousePostings.isPacked(posting)) {
      return Optional.of(CarriageError.NOT_PACKAGED);
    }
    boolean elsewhere = bay.taken(seller, carriage.id()).contains(number);
    boolean otherMethod =
        WarehousePostings.deliveryMethod(posting) != carriage.departure().deliveryMethodId();
    return elsewhere || otherMethod
        ? Optional.of(CarriageError.WRONG_POSTING_STATUS)
        : Optional.empty();
  }

  /** Moves the postings into the carriage and starts its papers; twice does nothing twice. */
  synchronized Carriage approve(SellerId seller, long id, int containers) {
    Carriage carriage = shelf.get(seller, id);
    return switch (carriage.stage()) {
      case FORMED -> carriage;
      case CANCELLED -> throw CarriageError.WRONG_CARRIAGE_STATUS.refusal();
      case NEW -> form(seller, carriage, containers);
    };
  }

  private Carriage form(SellerId seller, Carriage carriage, int containers) {
    var here =
        carriage.postings().stream()
            .collect(Collectors.partitioningBy(number -> isStillHere(seller, number)));
    List<String> in = here.getOrDefault(true, List.of());
    if (in.isEmpty()) {
      throw CarriageError.NO_POSTINGS.refusal();
    }
    List<String> out = new ArrayList<>(carriage.leftOut());
    out.addAll(here.getOrDefault(false, List.of()));
    Carriage formed = carriage.composed(in, out, now()).approved(containers, now());
    shelf.put(seller, formed);
    in.forEach(number -> postings.intoCarriage(seller, number));
    Set<String> elsewhere = bay.taken(seller, carriage.id());
    out.stream()
        .filter(number -> !elsewhere.contains(number))
        .forEach(number -> postings.outOfCarriage(seller, number));
    return formed;
  }

  private boolean isStillHere(SellerId seller, String number) {
    return postings.find(seller, number).filter(WarehousePostings::isPacked).isPresent();
  }

  /** Gives the postings back; false when the carriage has left. */
  synchronized boolean cancel(SellerId seller, long id) {
    Carriage carriage = shelf.get(seller, id);
    if (bay.hasLeft(seller, carriage)) {
      return false;
    }
    if (carriage.alive()) {
      shelf.put(seller, carriage.cancelled(now()));
      if (carriage.stage() == CarriageStage.FORMED) {
        carriage.postings().forEach(number -> postings.outOfCarriage(seller, number));
      }
    }
    return true;
  }

  Instant now() {
    return clock.instant();
  }
}

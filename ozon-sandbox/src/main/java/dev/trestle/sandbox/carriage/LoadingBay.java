package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.seller.SellerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands where: the postings that wait for a carriage, and those in each. */
final class LoadingBay {

  private final CarriageShelf shelf;
  private final WarehousePostings postings;

  LoadingBay(CarriageShelf shelf, WarehousePostings postings) {
    this.shelf = shelf;
    this.postings = postings;
  }

  /** Packed and in no living carriage, by number. */
  List<Posting> ready(SellerId seller, long deliveryMethodId) {
    Set<String> taken = taken(seller, 0);
    return postings.open(seller).stream()
        .filter(WarehousePostings::isPacked)
        .filter(posting -> WarehousePostings.deliveryMethod(posting) == deliveryMethodId)
        .filter(posting -> !taken.contains(posting.number()))
        .toList();
  }

  /** Numbers in living carriages other than this one. */
  Set<String> taken(SellerId seller, long carriageId) {
    return shelf.all(seller).stream()
        .filter(carriage -> carriage.alive() && carriage.id() != carriageId)
        .flatMap(carriage -> carriage.postings().stream())
        .collect(Collectors.toSet());
  }

  /** The carriage's postings as they are now. */
  List<Posting> inside(SellerId seller, Carriage carriage) {
    return carriage.postings().stream().flatMap(n -> postings.find(seller, n).stream()).toList();
  }

  /** Handed over: some of its postings are on their way, and none waits any more. */
  boolean hasLeft(SellerId seller, Carriage carriage) {
    List<Posting> alive =
        inside(seller, carriage).stream().filter(posting -> !posting.state().cancelled()).toList();
    return carriage.stage() == CarriageStage.FORMED
        && !alive.isEmpty()
        && alive.stream().noneMatch(WarehousePostings::isPacked);
  }

  /** Ozon's word: new, formed, sended, cancelled. */
  String status(SellerId seller, Carriage carriage) {
    return switch (carriage.stage()) {
      case NEW -> "new";
      case FORMED -> hasLeft(seller, carriage) ? "sended" : "formed";
      case CANCELLED -> "cancelled";
    };
  }

  /** Whether another carriage of the same delivery method has something to take. */
  boolean leavesSome(SellerId seller, Carriage carriage) {
    return !ready(seller, carriage.departure().deliveryMethodId()).isEmpty();
  }

  /** Part of a departure that needs several carriages. */
  boolean isPartial(SellerId seller, Carriage carriage) {
    return carriage.place() > 1 || leavesSome(seller, carriage);
  }
}

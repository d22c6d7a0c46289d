package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.carriage.CarriageOutcome.NotTaken;
import dev.trestle.order.carriage.CarriageOutcome.Shipped;
import dev.trestle.order.carriage.CarriageProgress.Origin;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.carriage.Act;
import dev.trestle.ozon.carriage.ActPosting;
import dev.trestle.ozon.carriage.ActStatus;
import dev.trestle.ozon.carriage.Carriage;
import dev.trestle.ozon.carriage.CarriageId;
import dev.trestle.ozon.carriage.Delivery;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides on carriages by what Ozon says of them. Pure. */
final class Carrying {

  static final String POSTING = "posting";
  static final String ACTS = "acts";
  static final String FIND = "find";
  static final String LOOK = "look";
  static final String CREATE = "create";
  static final String FILL = "fill";
  static final String APPROVE = "approve";
  static final String CANCEL = "cancel";
  static final String PAPERS = "papers";

  /** Ozon's word for a carriage that is not approved. */
  static final String NEW = "new";

  private static final String CANCELLED = "cancelled";

  private static final Set<String> NOT_PACKED =
      Set.of(
          "awaiting_registration",
          "acceptance_in_progress",
          "awaiting_approve",
          "awaiting_packaging");

  /** Ozon's word for a posting that waits for its carriage. */
  static final String PACKED = "awaiting_deliver";

  private static final String IN_CARRIAGE = "posting_in_carriage";

  /** A posting that left longer ago is on its way for sure. */
  private static final int CANDIDATES = 10;

  /** A day has one or two carriages of a delivery method. */
  private static final int MOST_CARRIAGES = 10;

  private Carrying() {}

  /** Whether the posting that it was asked for has still to leave. */
  static Move<CarriageProgress> onPosting(OzonPosting posting) {
    String status = posting.status();
    if (NOT_PACKED.contains(status)) {
      return new Move.Failed<>(
          CommandFailure.unfit("The posting is " + status + ": pack it first", null));
    }
    if (status.equals(CANCELLED)) {
      return new Move.Failed<>(CommandFailure.conflict("The posting is cancelled", false));
    }
    return new Move.Next<>(isReady(posting) ? LOOK : ACTS, CarriageProgress.NONE);
  }

  /** Packed, and in no carriage that was approved. */
  static boolean isReady(OzonPosting posting) {
    return posting.status().equals(PACKED) && !IN_CARRIAGE.equals(posting.substatus());
  }

  /** The carriages that may hold a posting that has left. */
  static Move<CarriageProgress> onActs(
      List<Act> acts, CarriageOrder order, CarriageProgress progress) {
    List<Long> candidates =
        acts.stream()
            .filter(act -> !act.status().equals(CANCELLED) && !act.status().equals(NEW))
            .filter(act ->
                act.deliveryMethodId() == null
                    || act.deliveryMethodId() == order.deliveryMethodId())
            .map(act -> act.id().value())
            .sorted(Comparator.reverseOrder())
            .limit(CANDIDATES)
            .toList();
    return new Move.Next<>(FIND, progress.among(candidates));
  }

  /** Looks through the candidates one by one; a posting that is in none has left all the same. */
  static Move<CarriageProgress> onCandidate(
      List<ActPosting> inside, CarriageOrder order, CarriageProgress progress) {
    long candidate = progress.candidates().getFirst();
    if (inside.stream().anyMatch(each -> each.postingNumber().equals(order.posting()))) {
      return new Move.Next<>(PAPERS, progress.at(new CarriageId(candidate), Origin.LEFT));
    }
    return new Move.Next<>(FIND, progress.among(progress.rest()));
  }

  static Move<CarriageProgress> onNoCandidate(CarriageProgress progress) {
    return new Move.Done<>(progress.outcome(true, false));
  }

  /** What is to be done for the delivery method now. */
  static Move<CarriageProgress> onDelivery(
      Optional<Delivery> found, CarriageOrder order, CarriageProgress progress) {
    boolean begun = !progress.shipped().isEmpty();
    if (found.isEmpty()) {
      return begun
          ? finished(progress, false)
          : new Move.Failed<>(CommandFailure.conflict("Nothing is to be handed over there", true));
    }
    Delivery delivery = found.get();
    Optional<CarriageId> unapproved = unapproved(delivery);
    if (unapproved.isPresent()) {
      return new Move.Next<>(
          order.only().isEmpty() ? APPROVE : FILL, progress.at(unapproved.get(), Origin.OPEN));
    }
    if (delivery.ready() != null && delivery.ready() > 0) {
      return new Move.Next<>(CREATE, progress.beside(ids(delivery)));
    }
    return begun ? finished(progress, false) : nothingReady(delivery, order, progress);
  }

  private static Move<CarriageProgress> nothingReady(
      Delivery delivery, CarriageOrder order, CarriageProgress progress) {
    List<Long> left = living(delivery);
    if (order.posting() == null && !left.isEmpty()) {
      return new Move.Next<>(PAPERS, progress.among(left).atCandidate());
    }
    String why = delivery.warnings().isEmpty() ? "" : ": " + String.join(", ", delivery.warnings());
    return new Move.Failed<>(
        CommandFailure.conflict("Ozon has no posting ready for a carriage" + why, true));
  }

  /** Whether a carriage whose creation was not answered is there. */
  static Settlement<CarriageProgress> onCreated(
      Optional<Delivery> found, CarriageOrder order, CarriageProgress progress) {
    return found.stream()
        .flatMap(delivery -> ids(delivery).stream())
        .filter(id -> !progress.known().contains(id))
        .findFirst()
        .<Settlement<CarriageProgress>>map(
            id -> new Settlement.Clear<>(created(new CarriageId(id), order, progress)))
        .orElseGet(Settlement.NotSeen::new);
  }

  static Move<CarriageProgress> created(
      CarriageId carriage, CarriageOrder order, CarriageProgress progress) {
    return new Move.Next<>(
        order.only().isEmpty() ? APPROVE : FILL, progress.at(carriage, Origin.CREATED));
  }

  /** A carriage that does not hold what it should must not leave. */
  static Move<CarriageProgress> onFilled(Items<PostingNumber> taken, CarriageProgress progress) {
    List<NotTaken> refused =
        taken.errors().stream().map(each -> new NotTaken(each.item(), each.code())).toList();
    if (!taken.done().isEmpty()) {
      return new Move.Next<>(APPROVE, progress.without(refused));
    }
    String reasons =
        String.join(
            ", ",
            refused.stream().map(each -> each.postingNumber() + " " + each.reason()).toList());
    return giveUp(
        CommandFailure.conflict("Ozon took none of the postings: " + reasons, true), progress);
  }

  /** Takes back the carriage that this command created; another's stays as it is. */
  static Move<CarriageProgress> giveUp(CommandFailure failure, CarriageProgress progress) {
    return progress.origin() == Origin.CREATED
        ? new Move.Next<>(CANCEL, progress.doomed(failure))
        : new Move.Failed<>(failure);
  }

  /** Whether a filling that was not answered is done. */
  static Settlement<CarriageProgress> onFilling(
      List<ActPosting> inside, CarriageOrder order, CarriageProgress progress) {
    Set<PostingNumber> there = new HashSet<>();
    inside.forEach(each -> there.add(each.postingNumber()));
    return !there.isEmpty() && order.only().containsAll(there)
        ? new Settlement.Clear<>(new Move.Next<>(APPROVE, progress))
        : new Settlement.NotSeen<>();
  }

  /** Whether an approval that was not answered is done. */
  static Settlement<CarriageProgress> onApproving(Carriage carriage, CarriageProgress progress) {
    return switch (carriage.status()) {
      case NEW -> new Settlement.NotSeen<>();
      case CANCELLED ->
          new Settlement.Clear<>(
              new Move.Failed<>(
                  CommandFailure.conflict("The carriage was cancelled meanwhile", true)));
      default -> new Settlement.Clear<>(new Move.Next<>(PAPERS, progress));
    };
  }

  /** Whether a cancelling that was not answered is done. */
  static Settlement<CarriageProgress> onCancelling(Carriage carriage, CarriageProgress progress) {
    return carriage.status().equals(NEW)
        ? new Settlement.NotSeen<>()
        : new Settlement.Clear<>(cancelled(progress));
  }

  static Move<CarriageProgress> cancelled(CarriageProgress progress) {
    CommandFailure failure = progress.failure();
    return new Move.Failed<>(
        failure == null ? CommandFailure.conflict("The carriage was cancelled", true) : failure);
  }

  /** The papers are made: to the next carriage with what is left, or to the end. */
  static Move<CarriageProgress> onPapers(
      ActStatus act, CarriageOrder order, CarriageProgress progress) {
    if (!act.isReady()) {
      return new Move.Failed<>(
          CommandFailure.conflict(
              "Ozon made no papers for carriage " + progress.current() + ": " + act.status(),
              true));
    }
    CarriageProgress done = progress.done(Shipped.of(progress.carriage(), act));
    boolean moreWait = Boolean.TRUE.equals(act.postingsForNext());
    if (progress.left()) {
      return done.candidates().isEmpty()
          ? new Move.Done<>(done.outcome(true, moreWait))
          : new Move.Next<>(PAPERS, done.atCandidate());
    }
    boolean goOn =
        moreWait
            && order.only().isEmpty()
            && !act.added().isEmpty()
            && done.shipped().size() < MOST_CARRIAGES;
    return goOn ? new Move.Next<>(LOOK, done) : finished(done, moreWait);
  }

  private static Move<CarriageProgress> finished(CarriageProgress progress, boolean moreWait) {
    return Move.Done.unread(progress.outcome(false, moreWait), progress.affected());
  }

  static Optional<CarriageId> unapproved(Delivery delivery) {
    return delivery.carriages().stream()
        .filter(each -> NEW.equals(each.status()))
        .map(Delivery.Listed::id)
        .findFirst();
  }

  private static List<Long> ids(Delivery delivery) {
    return delivery.carriages().stream().map(each -> each.id().value()).toList();
  }

  private static List<Long> living(Delivery delivery) {
    return delivery.carriages().stream()
        .filter(each -> !CANCELLED.equals(each.status()))
        .map(each -> each.id().value())
        .sorted()
        .toList();
  }
}

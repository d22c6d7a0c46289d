package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.carriage.CarriageOutcome.NotTaken;
import dev.trestle.order.carriage.CarriageOutcome.Shipped;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.ozon.carriage.CarriageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known between stages.
 *
 * @param current the carriage that is being worked on; 0 before there is one
 * @param origin where it comes from
 * @param known ids of the carriages that were there before one was created
 * @param candidates other carriages to look at, the newest first
 * @param shipped carriages with papers, in their order
 * @param notTaken postings that were asked for and that Ozon did not take
 * @param failure why the current carriage is to be cancelled
 */
record CarriageProgress(
    long current,
    Origin origin,
    List<Long> known,
    List<Long> candidates,
    List<Shipped> shipped,
    List<NotTaken> notTaken,
    @Nullable CommandFailure failure) {

  /** Where the current carriage comes from. */
  enum Origin {
    /** There is none yet. */
    NONE,
    /** This command created it. */
    CREATED,
    /** It was there, not yet approved. */
    OPEN,
    /** It was approved before this command came. */
    LEFT
  }

  static final CarriageProgress NONE =
      new CarriageProgress(0, Origin.NONE, List.of(), List.of(), List.of(), List.of(), null);

  CarriageProgress {
    known = List.copyOf(known);
    candidates = List.copyOf(candidates);
    shipped = List.copyOf(shipped);
    notTaken = List.copyOf(notTaken);
  }

  CarriageId carriage() {
    return new CarriageId(current);
  }

  boolean left() {
    return origin == Origin.LEFT;
  }

  CarriageProgress beside(List<Long> carriages) {
    return new CarriageProgress(0, Origin.NONE, carriages, List.of(), shipped, notTaken, null);
  }

  CarriageProgress at(CarriageId carriage, Origin from) {
    return new CarriageProgress(carriage.value(), from, known, List.of(), shipped, notTaken, null);
  }

  CarriageProgress among(List<Long> carriages) {
    return new CarriageProgress(0, Origin.NONE, known, carriages, shipped, notTaken, null);
  }

  /** At the first candidate, which has left, with the others to follow. */
  CarriageProgress atCandidate() {
    return new CarriageProgress(
        candidates.getFirst(), Origin.LEFT, known, rest(), shipped, notTaken, null);
  }

  List<Long> rest() {
    return candidates.subList(1, candidates.size());
  }

  CarriageProgress without(List<NotTaken> refused) {
    return new CarriageProgress(current, origin, known, candidates, shipped, refused, failure);
  }

  CarriageProgress doomed(CommandFailure why) {
    return new CarriageProgress(current, origin, known, candidates, shipped, notTaken, why);
  }

  CarriageProgress done(Shipped carriage) {
    List<Shipped> all = new ArrayList<>(shipped);
    all.add(carriage);
    return new CarriageProgress(0, Origin.NONE, known, candidates, all, notTaken, null);
  }

  CarriageOutcome outcome(boolean already, boolean moreWait) {
    return new CarriageOutcome(shipped, already, moreWait, notTaken);
  }

  /** All postings that changed. */
  List<PostingNumber> affected() {
    List<PostingNumber> all = new ArrayList<>();
    for (Shipped each : shipped) {
      all.addAll(each.postings());
      all.addAll(each.removed());
    }
    return all;
  }
}

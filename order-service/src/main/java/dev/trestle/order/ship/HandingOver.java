package dev.trestle.order.ship;

import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on rFBS postings by what Ozon says of them. Pure. */
final class HandingOver {

  static final String CHECK = "check";
  static final String TRACK = "track";
  static final String TELL = "tell";
  static final String FOLLOW = "follow";

  private static final Set<String> NOT_PACKED =
      Set.of(
          "awaiting_registration",
          "acceptance_in_progress",
          "awaiting_approve",
          "awaiting_packaging");

  private static final Set<String> ON_THE_WAY = Set.of("delivering", "delivered");
  private static final String CANCELLED = "cancelled";

  /** Of the others Ozon hears from its partners. */
  private static final Set<String> TOLD_BY_SELLER = Set.of("non_integrated", "3pl_tracking");

  private HandingOver() {}

  static Move<HandoverProgress> begin(OzonPosting posting, HandoverOrder order) {
    CommandFailure obstacle = obstacle(posting);
    if (obstacle != null) {
      return new Move.Failed<>(obstacle);
    }
    String number = order.trackingNumber();
    return number != null && !number.equals(posting.delivery().trackingNumber())
        ? new Move.Next<>(TRACK, new HandoverProgress(true))
        : onward(posting, false);
  }

  private static @Nullable CommandFailure obstacle(OzonPosting posting) {
    if (posting.status().equals(CANCELLED)) {
      return CommandFailure.conflict("The posting is cancelled", false);
    }
    if (NOT_PACKED.contains(posting.status())) {
      return CommandFailure.unfit("The posting is " + posting.status() + ": pack it first", null);
    }
    String flow = posting.delivery().integrationType();
    return flow == null || TOLD_BY_SELLER.contains(flow)
        ? null
        : CommandFailure.conflict(
            "Ozon hears from its partner how far the posting is: it is " + flow, false);
  }

  /** Tells that the carrier has it, unless Ozon knows. */
  static Move<HandoverProgress> onward(OzonPosting posting, boolean touched) {
    return isOnTheWay(posting.status())
        ? new Move.Done<>(HandoverOutcome.of(posting, !touched))
        : new Move.Next<>(TELL, new HandoverProgress(true));
  }

  static boolean isOnTheWay(@Nullable String status) {
    return status != null && ON_THE_WAY.contains(status);
  }

  /** Ozon says 200 also where it refused. */
  static Move<HandoverProgress> onAnswer(Items<?> answer, Move<HandoverProgress> next) {
    if (answer.allDone()) {
      return next;
    }
    ItemError error = answer.errors().getFirst();
    return new Move.Failed<>(CommandFailure.refused(error.code(), error.message()));
  }

  static Settlement<HandoverProgress> onTracking(OzonPosting posting, HandoverOrder order) {
    return String.valueOf(order.trackingNumber()).equals(posting.delivery().trackingNumber())
        ? new Settlement.Clear<>(onward(posting, true))
        : new Settlement.NotSeen<>();
  }

  static Settlement<HandoverProgress> onTelling(OzonPosting posting) {
    return isOnTheWay(posting.status())
        ? new Settlement.Clear<>(onward(posting, true))
        : new Settlement.NotSeen<>();
  }

  static Move<HandoverProgress> follow(OzonPosting posting, HandoverProgress progress) {
    if (posting.status().equals(CANCELLED)) {
      return new Move.Failed<>(
          CommandFailure.conflict("The posting was cancelled meanwhile", false));
    }
    return isOnTheWay(posting.status())
        ? onward(posting, true)
        : new Move.Again<>(null, "Ozon shows it as " + posting.status(), progress);
  }
}

package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on a packing by what Ozon says of the postings. Pure. */
final class Packing {

  static final String SHIP = "ship";
  static final String FOLLOW = "follow";

  private static final String CANCELLED = "cancelled";
  private static final String SHIP_FAILED = "ship_failed";

  /** Packed, or long past it. Unknown statuses are left to Ozon. */
  private static final Set<String> PACKED =
      Set.of(
          "awaiting_deliver",
          "arbitration",
          "client_arbitration",
          "delivering",
          "driver_pickup",
          "delivered",
          "not_accepted",
          "sent_by_seller");

  /** So many reads may still show the failure of an earlier packing. */
  private static final int STALE_READS = 4;

  private Packing() {}

  /** Why the posting cannot be packed, whatever is asked; null where it can. */
  static @Nullable Move<PackProgress> ruledOut(OzonPosting posting) {
    if (posting.status().equals(CANCELLED)) {
      return failed("The posting is cancelled", false);
    }
    if (isBeingPacked(posting)) {
      return failed("Ozon is packing the posting already", false);
    }
    return PACKED.contains(posting.status())
        ? failed("The posting is packed already: it is " + posting.status(), false)
        : null;
  }

  static PackProgress.Before before(OzonPosting posting) {
    return new PackProgress.Before(
        pieces(posting), hasFailed(posting), posting.relations().related());
  }

  /** Whether a packing whose answer is lost shows in the posting. */
  static Settlement<PackProgress> settle(OzonPosting posting, PackProgress progress) {
    if (posting.status().equals(CANCELLED)) {
      return new Settlement.Clear<>(failed("The posting was cancelled meanwhile", false));
    }
    List<PostingNumber> children = new ArrayList<>(posting.relations().related());
    children.removeAll(progress.before().related());
    boolean moved =
        isBeingPacked(posting)
            || PACKED.contains(posting.status())
            || hasFailed(posting) && !progress.before().failed();
    boolean divided = pieces(posting) < progress.before().pieces();
    if (moved) {
      children.addFirst(posting.postingNumber());
    }
    return moved || divided && !children.isEmpty()
        ? new Settlement.Clear<>(new Move.Next<>(FOLLOW, progress.with(children)))
        : new Settlement.NotSeen<>();
  }

  /** What became of the postings that Ozon made of it. */
  static Move<PackProgress> follow(List<OzonPosting> postings, PackProgress progress, int attempt) {
    boolean failureMayBeOld = progress.before().failed() && attempt < STALE_READS;
    for (OzonPosting posting : postings) {
      boolean ended =
          PACKED.contains(posting.status())
              || posting.status().equals(CANCELLED)
              || hasFailed(posting) && !failureMayBeOld;
      if (!ended) {
        return new Move.Again<>(null, "Ozon is still packing " + posting.postingNumber(), progress);
      }
    }
    PackOutcome outcome = new PackOutcome(postings.stream().map(PackOutcome.Packed::of).toList());
    boolean packed = postings.stream().allMatch(each -> PACKED.contains(each.status()));
    return packed ? new Move.Done<>(outcome) : new Move.Failed<>(shipFailed(outcome));
  }

  private static CommandFailure shipFailed(PackOutcome outcome) {
    return new CommandFailure(
        "ship-failed",
        409,
        "Ozon accepted the packing and then failed in it: details name the postings; it may be asked"
            + " for again",
        SHIP_FAILED,
        true,
        PackPlan.json(outcome));
  }

  private static boolean isBeingPacked(OzonPosting posting) {
    return posting.availableActions().contains("ship_async_in_process");
  }

  private static boolean hasFailed(OzonPosting posting) {
    return SHIP_FAILED.equals(posting.substatus());
  }

  static long pieces(OzonPosting posting) {
    return posting.products().stream().mapToLong(OzonPosting.Product::quantity).sum();
  }

  private static <P> Move<P> failed(String why, boolean mayRepeat) {
    return new Move.Failed<>(CommandFailure.conflict(why, mayRepeat));
  }
}

package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.carriage.ActStatus;
import dev.trestle.ozon.carriage.CarriageId;
import java.util.List;

/**
 * What came of it.
 *
 * @param carriages with their papers ready, in their order
 * @param already whether the posting asked for, or all, had left before: nothing was done
 * @param moreWait whether postings wait that another carriage must take
 * @param notTaken postings that were asked for and that Ozon did not take
 */
public record CarriageOutcome(
    List<Shipped> carriages, boolean already, boolean moreWait, List<NotTaken> notTaken) {

  /** Copies the lists. */
  public CarriageOutcome {
    carriages = List.copyOf(carriages);
    notTaken = List.copyOf(notTaken);
  }

  /**
   * A carriage and every posting that leaves with it.
   *
   * @param carriageId its papers have it in their addresses
   * @param status of its papers, Ozon's text
   * @param removed postings that Ozon took out: they go with the next one
   */
  public record Shipped(
      long carriageId, String status, List<PostingNumber> postings, List<PostingNumber> removed) {

    /** Copies the postings. */
    public Shipped {
      postings = List.copyOf(postings);
      removed = List.copyOf(removed);
    }

    static Shipped of(CarriageId carriage, ActStatus act) {
      return new Shipped(carriage.value(), act.status(), act.added(), act.removed());
    }
  }

  /** A posting that Ozon did not take, and its word why. */
  public record NotTaken(String postingNumber, String reason) {}
}

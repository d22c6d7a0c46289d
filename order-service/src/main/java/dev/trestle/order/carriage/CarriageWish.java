package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carriage as it is asked for.
 *
 * @param departureDate missing: today
 * @param postingNumbers these alone; missing: every ready one
 * @param containers package units, with trusted acceptance only
 */
public record CarriageWish(
    long accountId,
    long deliveryMethodId,
    @Nullable LocalDate departureDate,
    List<PostingNumber> postingNumbers,
    int containers) {

  private static final int MOST = 1000;

  /** Refuses what is missing or too much, naming the field. */
  public CarriageWish(
      long accountId,
      long deliveryMethodId,
      @Nullable LocalDate departureDate,
      @Nullable List<PostingNumber> postingNumbers,
      int containers) {
    this.accountId = accountId;
    this.deliveryMethodId = deliveryMethodId;
    this.departureDate = departureDate;
    this.postingNumbers = postingNumbers == null ? List.of() : List.copyOf(postingNumbers);
    this.containers = containers;
    if (accountId <= 0) {
      throw new IllegalArgumentException("account_id must be above 0");
    }
    if (this.postingNumbers.size() > MOST) {
      throw new IllegalArgumentException("posting_numbers must be " + MOST + " at most");
    }
    order();
  }

  CarriageOrder order() {
    return new CarriageOrder(deliveryMethodId, departureDate, postingNumbers, containers, null);
  }
}

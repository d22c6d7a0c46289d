package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to leave.
 *
 * @param deliveryMethodId in FBS the warehouse's id
 * @param day of departure; null for today
 * @param only the carriage takes these alone; empty: every ready one, and as many carriages as that
 *     needs
 * @param containers package units; 0 without trusted acceptance
 * @param posting for which it was asked; null where it was asked for the delivery method
 */
public record CarriageOrder(
    long deliveryMethodId,
    @Nullable LocalDate day,
    List<PostingNumber> only,
    int containers,
    @Nullable PostingNumber posting) {

  private static final int MOST_CONTAINERS = 1000;

  /** Copies the postings; refuses what Ozon refuses, naming the field. */
  public CarriageOrder {
    only = List.copyOf(only);
    if (deliveryMethodId <= 0) {
      throw new IllegalArgumentException("delivery_method_id must be above 0");
    }
    if (containers < 0 || containers > MOST_CONTAINERS) {
      throw new IllegalArgumentException("containers must be 0 to " + MOST_CONTAINERS);
    }
  }

  /** What commands about it are about, so that no two of them go at one time. */
  public List<String> subjects() {
    String delivery = SUBJECT + deliveryMethodId;
    return posting == null ? List.of(delivery) : List.of(posting.value(), delivery);
  }

  /** Begins the subject that is no posting. */
  static final String SUBJECT = "delivery method ";
}

package dev.trestle.order.ship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a posting is to be shipped; all of it may be left out.
 *
 * @param setPostings FBS: the carriage takes this posting alone, where Ozon allows it; else every
 *     ready one of its delivery method
 * @param departureDate FBS: the day; missing: today
 * @param containers FBS: package units, with trusted acceptance only
 * @param trackingNumber rFBS: of the carrier
 */
public record ShipRequest(
    boolean setPostings,
    @Nullable LocalDate departureDate,
    int containers,
    @Nullable String trackingNumber) {

  private static final int LONGEST_NUMBER = 100;
  private static final int MOST_CONTAINERS = 1000;

  /** Refuses what Ozon would refuse, naming the field. */
  public ShipRequest {
    if (containers < 0 || containers > MOST_CONTAINERS) {
      throw new IllegalArgumentException("containers must be 0 to " + MOST_CONTAINERS);
    }
    if (trackingNumber != null
        && (trackingNumber.isBlank() || trackingNumber.length() > LONGEST_NUMBER)) {
      throw new IllegalArgumentException(
          "tracking_number must be 1 to " + LONGEST_NUMBER + " characters");
    }
  }
}

package dev.trestle.order.ship;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.PostingSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shipping an rFBS posting would tell Ozon, by what is known of it here. No other posting is
 * touched.
 *
 * @param steps {@code tracking_number}, {@code delivering}; none where Ozon knows
 */
public record PlannedHandover(
    PostingNumber postingNumber, @Nullable String status, List<String> steps) {

  /** Copies the steps. */
  public PlannedHandover {
    steps = List.copyOf(steps);
  }

  static PlannedHandover of(PostingSnapshot posting, HandoverOrder order) {
    List<String> steps = new ArrayList<>();
    String number = order.trackingNumber();
    if (number != null && !number.equals(posting.trackingNumber())) {
      steps.add("tracking_number");
    }
    if (!HandingOver.isOnTheWay(posting.status())) {
      steps.add("delivering");
    }
    return new PlannedHandover(posting.postingNumber(), posting.status(), steps);
  }
}

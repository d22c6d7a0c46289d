package dev.trestle.sandbox.posting;

import java.time.Instant;

/** Between when the buyer may expect a posting. */
public record DeliveryWindow(Instant begin, Instant end) {

  public DeliveryWindow {
    if (end.isBefore(begin)) {
      throw new IllegalArgumentException("a delivery window must not end before it begins");
    }
  }
}

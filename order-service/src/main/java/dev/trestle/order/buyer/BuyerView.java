package dev.trestle.order.buyer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * Who buys and who receives.
 *
 * @param observedAt when Ozon last told something new of them
 */
public record BuyerView(String postingNumber, Instant observedAt, @JsonUnwrapped KnownBuyer buyer) {

  @Override
  public String toString() {
    return "BuyerView[" + postingNumber + "]";
  }
}

package dev.trestle.sandbox.posting;

import java.util.Arrays;
import java.util.Optional;

/** How a delivery service is tied to Ozon: {@code tpl_integration_type}. */
public enum IntegrationFlow {
  OZON("ozon"),
  /** Another service; the seller orders it and tells Ozon the tracking number. */
  TRACKING_BY_SELLER("3pl_tracking"),
  /** The seller's own delivery. */
  NON_INTEGRATED("non_integrated"),
  /** Another service; Ozon orders it. */
  AGGREGATOR("aggregator"),
  /** Spelled so by Ozon. */
  HYBRID("hybryd");

  private final String word;

  IntegrationFlow(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether tracking numbers and moves come from the seller. */
  public boolean toldBySeller() {
    return this == TRACKING_BY_SELLER || this == NON_INTEGRATED;
  }

  public static Optional<IntegrationFlow> of(String word) {
    return Arrays.stream(values()).filter(flow -> flow.word.equals(word)).findFirst();
  }
}

package dev.trestle.ozon.budget;

import dev.trestle.ozon.catalogue.OzonMethod;
import java.time.Duration;
import java.util.List;

/**
 * A call that wants to go.
 *
 * @param accountId ours
 * @param items what the method's per-item limits count, such as {@code sku:warehouse}; empty where
 *     the method has none
 * @param patience how long the call may wait
 */
public record Demand(
    long accountId, OzonMethod method, List<String> items, CallClass callClass, Duration patience) {

  /** Copies the items. */
  public Demand {
    items = List.copyOf(items);
  }
}

package dev.trestle.sandbox.posting;

import java.util.List;

/**
 * So many pieces of a product, on their way into a package.
 *
 * @param exemplarIds which pieces; those not named are chosen
 */
public record Portion(long sku, int quantity, List<Long> exemplarIds) {

  public Portion {
    exemplarIds = List.copyOf(exemplarIds);
  }
}

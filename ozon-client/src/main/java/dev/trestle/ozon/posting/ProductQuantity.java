package dev.trestle.ozon.posting;

import dev.trestle.contracts.Sku;

/** So many pieces of a product; Ozon's methods of packing call the SKU {@code product_id}. */
public record ProductQuantity(Sku sku, int quantity) {

  /** Refuses fewer than one piece. */
  public ProductQuantity {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be 1 or more, not " + quantity);
    }
  }
}

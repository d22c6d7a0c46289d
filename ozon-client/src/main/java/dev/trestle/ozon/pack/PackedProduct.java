package dev.trestle.ozon.pack;

import dev.trestle.contracts.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * So many pieces of a product in a package.
 *
 * @param exemplarIds which of its items, where that matters; else empty
 */
public record PackedProduct(Sku sku, int quantity, List<Long> exemplarIds) {

  /** Copies the ids; refuses fewer than one piece, and other than no or as many ids. */
  public PackedProduct {
    exemplarIds = List.copyOf(exemplarIds);
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be 1 or more, not " + quantity);
    }
    if (!exemplarIds.isEmpty() && exemplarIds.size() != quantity) {
      throw new IllegalArgumentException(
          "exemplarIds must be " + quantity + " or none, not " + exemplarIds.size());
    }
  }

  /** Any items. */
  public PackedProduct(Sku sku, int quantity) {
    this(sku, quantity, List.of());
  }

  /** Ozon calls the SKU {@code product_id} here, and the ids are texts in camel case. */
  Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("product_id", sku.value());
    body.put("quantity", quantity);
    if (!exemplarIds.isEmpty()) {
      body.put("exemplarsIds", exemplarIds.stream().map(String::valueOf).toList());
    }
    return body;
  }
}

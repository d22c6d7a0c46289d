package dev.trestle.sandbox.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A product in a posting.
 *
 * @param sku 9 to 10 digits in Ozon's catalogue
 * @param offerId the seller's own article: any text, spaces and Cyrillic included
 * @param price of one piece, in roubles
 */
public record PostingProduct(
    long sku, String offerId, String name, int quantity, BigDecimal price) {

  public PostingProduct {
    if (sku <= 0) {
      throw new IllegalArgumentException("sku must be above zero");
    }
    if (quantity < 1 || quantity > 10_000) {
      throw new IllegalArgumentException("quantity must be inside range [1, 10000]");
    }
    if (price.signum() < 0) {
      throw new IllegalArgumentException("price must not be below zero");
    }
  }

  /** Price as the v3 methods write it: {@code "1530.0000"}. */
  String longPrice() {
    return price.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  /** Price as Money of the v4 methods: {@code "1530.00"}. */
  String shortPrice() {
    return price.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}

package dev.trestle.sandbox.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * A product in a posting.
 *
 * @param sku 9 to 10 digits in Ozon's catalogue
 * @param offerId the seller's own article: any text, spaces and Cyrillic included
 * @param price of one piece, in roubles
 * @param requirements what is still open; a told country is taken out
 */
public record PostingProduct(
    long sku,
    String offerId,
    String name,
    int quantity,
    BigDecimal price,
    Set<Requirement> requirements) {

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
    requirements = Set.copyOf(requirements);
  }

  /** One that needs nothing told about it. */
  public PostingProduct(long sku, String offerId, String name, int quantity, BigDecimal price) {
    this(sku, offerId, name, quantity, price, Set.of());
  }

  public PostingProduct withQuantity(int pieces) {
    return new PostingProduct(sku, offerId, name, pieces, price, requirements);
  }

  public PostingProduct withRequirements(Set<Requirement> open) {
    return new PostingProduct(sku, offerId, name, quantity, price, open);
  }

  public boolean requires(Requirement requirement) {
    return requirements.contains(requirement);
  }

  /** Price as the v3 methods write it: {@code "1530.0000"}. */
  public String longPrice() {
    return price.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  /** Price as Money of the v4 methods: {@code "1530.00"}. */
  public String shortPrice() {
    return price.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}

package dev.trestle.sandbox.posting;

import java.math.BigDecimal;

/** Between which weights, in kilograms, a piece of a product that is sold by weight may lie. */
public final class Weights {

  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static final BigDecimal MOST = new BigDecimal("30");

  private Weights() {}

  public static BigDecimal least(PostingProduct product) {
    return product.requires(Requirement.WEIGHT) ? LEAST : BigDecimal.ZERO;
  }

  public static BigDecimal most(PostingProduct product) {
    return product.requires(Requirement.WEIGHT) ? MOST : BigDecimal.ZERO;
  }

  public static boolean fits(BigDecimal weight) {
    return weight.compareTo(LEAST) >= 0 && weight.compareTo(MOST) <= 0;
  }
}

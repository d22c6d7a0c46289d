package dev.trestle.sandbox.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A price in hundredths of the currency, which costs less memory than two decimals.
 *
 * @param oldHundredths price before the discount; 0 for none
 */
public record Price(long hundredths, long oldHundredths, String currency) {

  public Price {
    if (hundredths < 0 || oldHundredths < 0) {
      throw new IllegalArgumentException("a price must not be below zero");
    }
  }

  public static Price of(BigDecimal price, BigDecimal oldPrice, String currency) {
    return new Price(hundredths(price), hundredths(oldPrice), currency);
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  public BigDecimal oldAmount() {
    return BigDecimal.valueOf(oldHundredths, 2);
  }

  private static long hundredths(BigDecimal price) {
    return price.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }
}

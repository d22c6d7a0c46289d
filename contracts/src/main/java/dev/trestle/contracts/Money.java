package dev.trestle.contracts;

import java.math.BigDecimal;

/**
 * An amount in a currency. Ozon writes the same amount as {@code "279.0000"}, {@code "279"} or
 * {@code {"amount":"279.00"}}; trailing zeros are dropped, so that equal amounts are equal values.
 *
 * @param amount may be negative (accruals)
 * @param currency ISO 4217 code in Ozon's spelling, such as {@code RUB} or {@code CNY}; text,
 *     because Ozon's list is open
 */
public record Money(BigDecimal amount, String currency) {

  /** Drops trailing zeros; refuses a blank currency. */
  public Money {
    if (currency.isBlank()) {
      throw new IllegalArgumentException("currency must not be blank");
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

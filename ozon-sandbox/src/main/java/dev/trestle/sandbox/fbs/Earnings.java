package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingState;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money of one product line. Commission and payout are 0 until delivery.
 *
 * @param oldPrice price before the discount, a fifth above the price
 */
public record Earnings(
    BigDecimal price, BigDecimal oldPrice, BigDecimal commission, BigDecimal payout, int percent) {

  private static final int COMMISSION_PERCENT = 12;

  public static Earnings of(PostingProduct product, PostingState state) {
    BigDecimal price = product.price();
    BigDecimal commission =
        price
            .multiply(BigDecimal.valueOf(COMMISSION_PERCENT))
            .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    BigDecimal oldPrice = price.multiply(new BigDecimal("1.2")).setScale(2, RoundingMode.HALF_UP);
    return state.done()
        ? new Earnings(price, oldPrice, commission, price.subtract(commission), COMMISSION_PERCENT)
        : new Earnings(price, oldPrice, BigDecimal.ZERO, BigDecimal.ZERO, 0);
  }

  public BigDecimal discount() {
    return oldPrice.subtract(price);
  }

  public BigDecimal discountPercent() {
    return oldPrice.signum() == 0
        ? BigDecimal.ZERO
        : discount().multiply(BigDecimal.valueOf(100)).divide(oldPrice, 2, RoundingMode.HALF_UP);
  }
}

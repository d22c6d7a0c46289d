package dev.trestle.ozon.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the place where a posting is handed over takes. Null where Ozon names no limit.
 *
 * @param minWeight grams
 * @param maxWeight grams
 * @param width millimetres
 * @param length millimetres
 * @param height millimetres
 * @param minPrice roubles; Ozon writes no currency beside it
 * @param maxPrice as minPrice
 */
public record Restrictions(
    PostingNumber posting,
    @Nullable BigDecimal minWeight,
    @Nullable BigDecimal maxWeight,
    @Nullable BigDecimal width,
    @Nullable BigDecimal length,
    @Nullable BigDecimal height,
    @Nullable BigDecimal minPrice,
    @Nullable BigDecimal maxPrice) {

  static Restrictions read(WireObject answer) {
    WireObject wire = answer.object("result");
    return new Restrictions(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.decimal("min_posting_weight"),
        wire.decimal("max_posting_weight"),
        wire.decimal("width"),
        wire.decimal("length"),
        wire.decimal("height"),
        wire.decimal("min_posting_price"),
        wire.decimal("max_posting_price"));
  }
}

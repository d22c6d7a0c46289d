package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's id of a seller's item (int64); the same product of another seller has another one. */
public record ProductId(@JsonValue long value) {

  /** Takes any 64-bit number, as Ozon documents no range. */
  @JsonCreator
  public ProductId {}

  /** Reads a product id from text such as {@code 418206}; throws if it is no whole number. */
  public static ProductId parse(String text) {
    try {
      return new ProductId(Long.parseLong(text.strip()));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("product_id must be a whole number", notANumber);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ozon's id of a product in its catalogue (int64). Ship methods call the same id product_id. */
public record Sku(@JsonValue long value) {

  /** Takes any 64-bit number, as Ozon documents no range. */
  @JsonCreator
  public Sku {}

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Number of an order, such as {@code 24219509-0020}: one order has one or more postings. Ozon's own
 * examples print a posting number here, so the form is not checked.
 */
public record OrderNumber(@JsonValue String value) {

  /** Refuses blank text, control characters and text over 200 characters. */
  @JsonCreator
  public OrderNumber {
    IdText.check("order_number", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

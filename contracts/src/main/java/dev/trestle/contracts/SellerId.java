package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A seller's id as pushes name it: a positive 64-bit integer. Ozon's chat pushes print it as text,
 * all others as a number. Usually, but not certainly, equal to the seller's Client-Id.
 */
public record SellerId(@JsonValue long value) {

  /** Refuses zero and negative numbers. */
  @JsonCreator
  public SellerId {
    if (value <= 0) {
      throw new IllegalArgumentException("seller_id must be a positive integer");
    }
  }

  /** Reads a seller id from text such as {@code 418206}; throws if it is no positive integer. */
  public static SellerId parse(String text) {
    try {
      return new SellerId(Long.parseLong(text.strip()));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("seller_id must be a positive integer", notANumber);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

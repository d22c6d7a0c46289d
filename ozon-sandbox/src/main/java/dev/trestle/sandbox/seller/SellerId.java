package dev.trestle.sandbox.seller;

import java.util.Optional;

/** A seller; the same number is its Client-Id in calls and {@code seller_id} in pushes. */
public record SellerId(long value) {

  public SellerId {
    if (value <= 0) {
      throw new IllegalArgumentException("A seller id is above zero, not " + value);
    }
  }

  /** The id in this text, if it is one. */
  public static Optional<SellerId> parse(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new SellerId(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

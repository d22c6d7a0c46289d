package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Number of a posting, such as {@code 24219509-0020-1}: the order number and the posting's place in
 * the order. Ozon documents no length; prefixes of 8 to 10 digits and two-digit suffixes exist, so
 * the form is not checked, only that there is one.
 */
public record PostingNumber(@JsonValue String value) implements Comparable<PostingNumber> {

  /** Refuses blank text, control characters and text over 200 characters. */
  @JsonCreator
  public PostingNumber {
    IdText.check("posting_number", value);
  }

  @Override
  public int compareTo(PostingNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

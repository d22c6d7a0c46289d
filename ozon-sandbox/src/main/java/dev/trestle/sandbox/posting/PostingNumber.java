package dev.trestle.sandbox.posting;

import java.util.regex.Pattern;

/** A posting's number: 8 to 10 digits, 4 digits, and 1 or 2 digits, {@code 24219509-0020-1}. */
public record PostingNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{8,10}-[0-9]{4}-[0-9]{1,2}");

  public PostingNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a posting number is 8 to 10 digits, 4 digits and 1 or 2 digits, such as 24219509-0020-1");
    }
  }

  /** The order's number: the posting's without its last part. */
  public String orderNumber() {
    return value.substring(0, value.lastIndexOf('-'));
  }

  /** Its place in the order: 1 and up. */
  public int suffix() {
    return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
  }

  /** Another posting of the same order. */
  PostingNumber inOrder(int suffix) {
    return new PostingNumber(orderNumber() + "-" + suffix);
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.trestle.order.talk;

import org.jspecify.annotations.Nullable;

/** A message as it is asked for; white space around it is left out. */
record MessageRequest(String text) {

  private static final int LONGEST = 1000;

  /** Refuses what Ozon refuses; does not repeat it. */
  MessageRequest(@Nullable String text) {
    this.text = text == null ? "" : text.strip();
    int length = this.text.codePointCount(0, this.text.length());
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException("text must have 1 to 1000 characters, not " + length);
    }
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "MessageRequest[]";
  }
}

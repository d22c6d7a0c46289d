package dev.trestle.contracts;

/**
 * The one rule for ids that are text: Ozon documents no form, so only what breaks us is refused.
 */
final class IdText {

  private static final int LONGEST = 200;

  private IdText() {}

  /** Refuses blank text, control characters and text over 200 characters, naming the field. */
  static void check(String field, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(field + " must have 1 to " + LONGEST + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(field + " must not have control characters");
    }
  }
}

package dev.trestle.order.cancellation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the seller says to an application to cancel. */
enum Choice {
  APPROVE("APPROVED"),
  REJECT("REJECTED");

  private final String state;

  Choice(String state) {
    this.state = state;
  }

  /** Ozon's state of an application that was decided so. */
  String state() {
    return state;
  }

  /** In rows. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws {@link IllegalArgumentException} for any other word. */
  @JsonCreator
  static Choice of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

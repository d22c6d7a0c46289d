package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A chat between the seller and a buyer, the support or Ozon. Documented as a UUID; kept as text.
 */
public record ChatId(@JsonValue String value) {

  /** Refuses blank text, control characters and text over 200 characters. */
  @JsonCreator
  public ChatId {
    IdText.check("chat_id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

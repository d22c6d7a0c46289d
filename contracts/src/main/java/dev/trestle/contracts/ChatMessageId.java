package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A message of a chat. An unsigned number of 19 digits that Ozon writes as text; kept as text. */
public record ChatMessageId(@JsonValue String value) {

  /** Refuses blank text, control characters and text over 200 characters. */
  @JsonCreator
  public ChatMessageId {
    IdText.check("message_id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

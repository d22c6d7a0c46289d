package dev.trestle.order.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of an act that is done once. */
public enum Ending {
  DONE,
  /** It was asked for, and is not done. */
  REFUSED,
  /** It may have been done, and nobody knows. */
  UNKNOWN,
  /** It surely was not done, and may be asked for again with the same key. */
  NOT_DONE;

  /** As rows have it. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a row. */
  @JsonCreator
  static Ending of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}

package dev.trestle.ozon.posting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A stretch of time, both ends in it. */
public record Window(Instant from, Instant to) {

  /** Refuses an end before the beginning. */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from");
    }
  }

  /** Ozon's lists take one year at most; refuses a longer window, naming the field. */
  public Window upToOneYear(String field) {
    if (from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant().isBefore(to)) {
      throw new IllegalArgumentException(field + " must not be longer than a year");
    }
    return this;
  }

  /** As Ozon's filters write it, such as {@code {"since": …, "to": …}}. */
  public Map<String, String> fields(String first, String last) {
    return Map.of(first, from.toString(), last, to.toString());
  }
}

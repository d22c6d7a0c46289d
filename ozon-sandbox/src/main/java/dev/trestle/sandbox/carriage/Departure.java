package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.wire.OzonErrors;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What leaves on one day (UTC) with one delivery method; several carriages may, one after another.
 */
record Departure(long deliveryMethodId, LocalDate day) {

  /** Takes a day and a time of a day alike; today without a text. */
  static LocalDate day(String field, String text, LocalDate today) {
    try {
      return text.isEmpty()
          ? today
          : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw OzonErrors.invalid("proto: invalid value for string field " + field + ": " + text);
    }
  }
}

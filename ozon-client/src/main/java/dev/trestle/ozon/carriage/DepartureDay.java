package dev.trestle.ozon.carriage;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of departure, which Ozon writes as a plain day or as a time of that day. */
final class DepartureDay {

  private static final int DAY_LENGTH = 10;

  private DepartureDay() {}

  /** As a time in UTC: methods that want a time refuse a plain day. */
  static String text(LocalDate day) {
    return day + "T00:00:00Z";
  }

  static @Nullable LocalDate read(@Nullable String text) {
    try {
      return text == null || text.length() < DAY_LENGTH
          ? null
          : LocalDate.parse(text.substring(0, DAY_LENGTH));
    } catch (DateTimeException unknownForm) {
      return null;
    }
  }
}

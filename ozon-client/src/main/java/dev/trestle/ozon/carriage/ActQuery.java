package dev.trestle.ozon.carriage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which acts.
 *
 * @param from first day, as the carriages were created
 * @param to last day, included
 * @param statuses of the carriage, Ozon's texts; empty for all
 * @param limit 1 to 50; Ozon has no pages here, so take short periods
 */
public record ActQuery(LocalDate from, LocalDate to, List<String> statuses, int limit) {

  private static final int MOST = 50;

  /** Refuses a period that ends before it begins, and a limit that Ozon does not take. */
  public ActQuery {
    statuses = List.copyOf(statuses);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the period must not end before it begins");
    }
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST + ", not " + limit);
    }
  }

  /** All acts of a period, as many as Ozon gives. */
  public static ActQuery between(LocalDate from, LocalDate to) {
    return new ActQuery(from, to, List.of(), MOST);
  }

  Map<String, Object> body() {
    return Map.of(
        "filter",
        Map.of("date_from", from.toString(), "date_to", to.toString(), "status", statuses),
        "limit",
        limit);
  }
}

package dev.trestle.order.parked;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of each record, in the order in which they were replayed. */
public record ReplayResults(List<Result> results) {

  /** Copies the results. */
  public ReplayResults {
    results = List.copyOf(results);
  }

  /**
   * Of one record.
   *
   * @param outcome {@code applied}, {@code parked} or {@code failed}, as in {@link ReplayEntry}
   */
  public record Result(String id, String outcome, @Nullable String reason) {}
}

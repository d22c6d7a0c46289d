package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Ozon's check of a posting's exemplars came to.
 *
 * @param status {@code ship_available}, {@code ship_not_available}; an open list
 */
public record ExemplarStatus(
    PostingNumber posting, String status, List<CheckedExemplar> exemplars) {

  /** Copies the exemplars. */
  public ExemplarStatus {
    exemplars = List.copyOf(exemplars);
  }

  /** Whether the posting may be packed. */
  public boolean shipAvailable() {
    return status.equals("ship_available");
  }

  /** One item and what was checked of it. */
  public record CheckedExemplar(Sku sku, @Nullable Long id, List<Check> checks) {

    /** Copies the checks. */
    public CheckedExemplar {
      checks = List.copyOf(checks);
    }
  }

  /**
   * One check.
   *
   * @param what {@code gtd}, {@code rnpt}, {@code weight} or the type of a mark
   * @param value what was checked
   * @param status such as {@code passed}; null where Ozon does not say
   * @param errors Ozon's codes
   */
  public record Check(
      String what, @Nullable String value, @Nullable String status, List<String> errors) {

    /** Copies the errors. */
    public Check {
      errors = List.copyOf(errors);
    }
  }
}

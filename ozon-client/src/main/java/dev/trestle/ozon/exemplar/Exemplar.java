package dev.trestle.ozon.exemplar;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a product in a posting.
 *
 * @param id Ozon's, from create or get
 * @param gtd customs declaration number
 * @param gtdAbsent there is none
 * @param rnpt traceability number
 * @param rnptAbsent there is none
 * @param weight in the unit of the product's {@link ProductExemplars#weightMin}; v5 has none
 */
public record Exemplar(
    long id,
    @Nullable String gtd,
    boolean gtdAbsent,
    @Nullable String rnpt,
    boolean rnptAbsent,
    List<Mark> marks,
    @Nullable BigDecimal weight) {

  /** Copies the marks. */
  public Exemplar {
    marks = List.copyOf(marks);
  }

  /** An item of which nothing is known but its marks; it has neither declaration nor number. */
  public static Exemplar marked(long id, List<Mark> marks) {
    return new Exemplar(id, null, true, null, true, marks, null);
  }
}

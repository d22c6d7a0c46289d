package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.Sku;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exemplars of one product of a posting.
 *
 * @param weightMin least weight of an item, in Ozon's unit; null where it does not matter
 * @param weightMax greatest one
 */
public record ProductExemplars(
    Sku sku,
    long quantity,
    Needs needs,
    @Nullable BigDecimal weightMin,
    @Nullable BigDecimal weightMax,
    List<Exemplar> exemplars) {

  /** Copies the exemplars. */
  public ProductExemplars {
    exemplars = List.copyOf(exemplars);
  }

  /**
   * What each item needs before the posting may be packed; v5 tells only of the first three.
   *
   * @param possibleMark a "Chestny ZNAK" code may be given
   */
  public record Needs(
      boolean gtd,
      boolean mandatoryMark,
      boolean rnpt,
      boolean possibleMark,
      boolean jwUin,
      boolean imei,
      boolean weight) {}
}

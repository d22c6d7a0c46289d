package dev.trestle.order.pack;

import dev.trestle.contracts.Sku;
import dev.trestle.ozon.exemplar.Mark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the seller tells of a product.
 *
 * @param country of origin, two capital letters, ISO 3166-1
 * @param exemplars the pieces, in any order that stays the same
 */
public record ProductTold(Sku sku, @Nullable String country, List<Piece> exemplars) {

  /** Copies the exemplars; refuses a country that is no code. */
  public ProductTold(@Nullable Sku sku, @Nullable String country, @Nullable List<Piece> exemplars) {
    if (sku == null) {
      throw new IllegalArgumentException("sku is missing");
    }
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("country must be two capital letters");
    }
    this.sku = sku;
    this.country = country;
    this.exemplars = exemplars == null ? List.of() : List.copyOf(exemplars);
  }

  /**
   * What is told of one piece. A group separator in a mark is U+001D; its six-letter escape is
   * taken for it, because scanners' software often escapes twice and Ozon then refuses the mark.
   *
   * @param gtd customs declaration number
   * @param gtdAbsent there is none
   * @param rnpt traceability number
   * @param rnptAbsent there is none
   * @param mandatoryMark "Chestny ZNAK" code
   * @param jwUin jewellery id
   * @param imei one or more
   * @param weight in kilograms
   */
  public record Piece(
      @Nullable String gtd,
      boolean gtdAbsent,
      @Nullable String rnpt,
      boolean rnptAbsent,
      @Nullable String mandatoryMark,
      @Nullable String jwUin,
      @Nullable List<String> imei,
      @Nullable BigDecimal weight) {

    private static final String ESCAPED = "\\u001d";
    private static final String SEPARATOR = "\u001d";

    List<Mark> marks() {
      List<Mark> marks = new ArrayList<>();
      add(marks, Mark.MANDATORY_MARK, mandatoryMark);
      add(marks, Mark.JW_UIN, jwUin);
      if (imei != null) {
        imei.forEach(code -> add(marks, PackNeeds.IMEI, code));
      }
      return List.copyOf(marks);
    }

    private static void add(List<Mark> marks, String type, @Nullable String code) {
      if (code != null && !code.isBlank()) {
        marks.add(new Mark(type, code.replace(ESCAPED, SEPARATOR)));
      }
    }
  }
}

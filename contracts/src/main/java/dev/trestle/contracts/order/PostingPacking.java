package dev.trestle.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trestle.contracts.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to pack a posting.
 *
 * @param isMultibox whether one product comes in several boxes
 * @param multiBoxQty how many; 0 where it is not set
 * @param requirements what must be told of which products first; {@code {}} where nothing must
 */
public record PostingPacking(boolean isMultibox, long multiBoxQty, Requirements requirements) {

  /**
   * Products by what must be told of them ({@code requirements}); sorted, and left out where there
   * are none.
   *
   * @param gtd a customs declaration number
   * @param country the country of origin
   * @param changeCountry another country of origin than the one given
   * @param mandatoryMark a "Chestny ZNAK" code
   * @param jwUin a jewellery id
   * @param rnpt a traceability number
   * @param imei IMEIs
   * @param weight the weight of each item
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Requirements(
      List<Sku> gtd,
      List<Sku> country,
      List<Sku> changeCountry,
      List<Sku> mandatoryMark,
      List<Sku> jwUin,
      List<Sku> rnpt,
      List<Sku> imei,
      List<Sku> weight) {

    /** Copies the lists; one that was left out is empty. */
    public Requirements {
      gtd = copy(gtd);
      country = copy(country);
      changeCountry = copy(changeCountry);
      mandatoryMark = copy(mandatoryMark);
      jwUin = copy(jwUin);
      rnpt = copy(rnpt);
      imei = copy(imei);
      weight = copy(weight);
    }

    private static List<Sku> copy(@Nullable List<Sku> skus) {
      return skus == null ? List.of() : List.copyOf(skus);
    }
  }
}

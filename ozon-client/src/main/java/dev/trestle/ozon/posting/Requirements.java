package dev.trestle.ozon.posting;

import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which products of a posting need what before it may be packed ({@code requirements}; Ozon writes
 * the SKUs as texts).
 *
 * @param gtd a customs declaration number
 * @param country the country of origin
 * @param changeCountry another country of origin than the one given
 * @param mandatoryMark a "Chestny ZNAK" code
 * @param possibleMark such a code may be given ({@code optional})
 * @param jwUin a jewellery id
 * @param rnpt a traceability number
 * @param imei IMEIs
 * @param weight the weight of each item
 */
public record Requirements(
    Set<Sku> gtd,
    Set<Sku> country,
    Set<Sku> changeCountry,
    Set<Sku> mandatoryMark,
    Set<Sku> possibleMark,
    Set<Sku> jwUin,
    Set<Sku> rnpt,
    Set<Sku> imei,
    Set<Sku> weight) {

  /** Nothing is needed. */
  public static final Requirements NONE =
      new Requirements(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** Copies the sets. */
  public Requirements {
    gtd = Set.copyOf(gtd);
    country = Set.copyOf(country);
    changeCountry = Set.copyOf(changeCountry);
    mandatoryMark = Set.copyOf(mandatoryMark);
    possibleMark = Set.copyOf(possibleMark);
    jwUin = Set.copyOf(jwUin);
    rnpt = Set.copyOf(rnpt);
    imei = Set.copyOf(imei);
    weight = Set.copyOf(weight);
  }

  static Requirements read(WireObject posting) {
    WireObject wire = posting.object("requirements");
    return new Requirements(
        skus(wire, "products_requiring_gtd"),
        skus(wire, "products_requiring_country"),
        skus(wire, "products_requiring_change_country"),
        skus(wire, "products_requiring_mandatory_mark"),
        skus(posting.object("optional"), "products_with_possible_mandatory_mark"),
        skus(wire, "products_requiring_jw_uin"),
        skus(wire, "products_requiring_rnpt"),
        skus(wire, "products_requiring_imei"),
        skus(wire, "products_requiring_weight"));
  }

  private static Set<Sku> skus(WireObject wire, String field) {
    return wire.texts(field).stream()
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> new Sku(Long.parseLong(text)))
        .collect(Collectors.toSet());
  }
}

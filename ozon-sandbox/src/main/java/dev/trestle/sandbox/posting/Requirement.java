package dev.trestle.sandbox.posting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a product must be told about before its posting may be packed. */
public enum Requirement {
  /** Number of the customs declaration. */
  GTD,
  /** Country of origin. */
  COUNTRY,
  /** Another country of origin. */
  CHANGE_COUNTRY,
  /** Code of the marking system. */
  MANDATORY_MARK,
  /** Identification number of a piece of jewellery. */
  JW_UIN,
  /** Registration number of a batch. */
  RNPT,
  WEIGHT,
  IMEI;

  /** Name in the control API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the list of SKUs in {@code requirements}. */
  public String field() {
    return "products_requiring_" + word();
  }

  /** Told once for a product, by /v2/posting/fbs/product/country/set; the others per exemplar. */
  public boolean ofCountry() {
    return this == COUNTRY || this == CHANGE_COUNTRY;
  }

  public static Optional<Requirement> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }
}

package dev.trestle.sandbox.posting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who keeps the goods and who delivers them. */
public enum Scheme {
  /** From the seller's warehouse, by Ozon. */
  FBS,
  /** From the seller's warehouse, by the seller. */
  RFBS,
  /** From Ozon's warehouse, by Ozon. */
  FBO;

  /** Name in the control API and {@code delivery_schema} of the v4 lists. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scheme> of(String word) {
    return Arrays.stream(values()).filter(scheme -> scheme.word().equals(word)).findFirst();
  }
}

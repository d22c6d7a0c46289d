package dev.trestle.order.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who keeps the goods and who brings them to the buyer; Ozon's list of words is open. */
public final class Scheme {

  /** From the seller's warehouse, brought by Ozon. */
  public static final String FBS = "fbs";

  /** From the seller's warehouse, brought by the seller or whom the seller pays. */
  public static final String RFBS = "rfbs";

  /** From Ozon's warehouse. */
  public static final String FBO = "fbo";

  private Scheme() {}

  /**
   * The scheme of a posting that an FBS method told of. Only {@code delivery_schema} of the v4
   * lists names it; elsewhere who delivers gives it away.
   *
   * @param known as known before; that it were FBO is refuted
   */
  static @Nullable String ofSeller(
      @Nullable String told, @Nullable String known, @Nullable String integrationType) {
    if (told != null) {
      return told.toLowerCase(Locale.ROOT);
    }
    return known == null || known.equals(FBO) ? byDelivery(integrationType) : known;
  }

  /** By {@code tpl_integration_type}; null where that is unknown, or a word of tomorrow. */
  static @Nullable String byDelivery(@Nullable String integrationType) {
    return switch (integrationType) {
      case "ozon" -> FBS;
      case "3pl_tracking", "non_integrated", "aggregator", "hybryd" -> RFBS;
      case null, default -> null;
    };
  }
}

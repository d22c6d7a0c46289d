package dev.trestle.ozon.carriage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery method on one day, with its carriages.
 *
 * @param day null where the oldest version does not tell it
 * @param cutoffAt until when the postings must be packed
 * @param toPack how many postings must leave that day
 * @param packed how many of them are packed
 * @param trustedAcceptance whether {@code containers} may be told when a carriage is approved
 * @param ready how many postings a new carriage would take; null where none can be created
 * @param warnings Ozon's codes, such as {@code not_packaged}; an open list
 */
public record Delivery(
    long deliveryMethodId,
    @Nullable String deliveryMethodName,
    @Nullable Long warehouseId,
    @Nullable String warehouseName,
    @Nullable LocalDate day,
    @Nullable Instant cutoffAt,
    @Nullable Long toPack,
    @Nullable Long packed,
    @Nullable Boolean trustedAcceptance,
    List<Listed> carriages,
    @Nullable Long ready,
    List<String> warnings) {

  /** Copies the lists. */
  public Delivery {
    carriages = List.copyOf(carriages);
    warnings = List.copyOf(warnings);
  }

  /** Whether a carriage can be created. */
  public boolean mayCreate() {
    return ready != null;
  }

  /**
   * A carriage of the delivery.
   *
   * @param status Ozon's text, an open list
   */
  public record Listed(CarriageId id, @Nullable String status, @Nullable Long postings) {}
}

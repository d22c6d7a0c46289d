package dev.trestle.ozon.warehouse;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse of the seller ({@code /v2/warehouse/list}, older {@code v1}). Phones and courier's
 * notes are not read.
 *
 * @param status {@code new}, {@code created} (active), {@code disabled} (archived), {@code
 *     blocked}, {@code disabled_due_to_limit} (paused), {@code error}; an open list, here in small
 *     letters
 * @param rfbs whether the seller delivers from it
 * @param trusted whether Ozon accepts boxes without opening them (trusted acceptance)
 * @param bulky whether it takes oversized goods
 * @param mostPostings a day; null where there is no limit
 * @param firstMile {@code PICK_UP} or {@code DROP_OFF}, an open list
 * @param dropOffPoint where the seller brings the postings
 * @param address v2 only
 * @param utcOffset such as {@code +03:00}; v2 only
 */
public record OzonWarehouse(
    WarehouseId id,
    @Nullable String name,
    @Nullable String status,
    boolean rfbs,
    boolean trusted,
    boolean bulky,
    @Nullable Long mostPostings,
    @Nullable String firstMile,
    @Nullable String dropOffPoint,
    Set<DayOfWeek> workingDays,
    @Nullable String address,
    @Nullable String utcOffset) {

  /** Copies the days. */
  public OzonWarehouse {
    workingDays = Set.copyOf(workingDays);
  }
}

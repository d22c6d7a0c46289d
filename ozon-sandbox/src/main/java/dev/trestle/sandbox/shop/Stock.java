package dev.trestle.sandbox.shop;

/**
 * What lies in one warehouse.
 *
 * @param present all of it, the reserved included
 * @param reserved held by postings that have not left yet
 */
public record Stock(long warehouseId, int present, int reserved) {

  public Stock {
    if (present < 0 || reserved < 0) {
      throw new IllegalArgumentException("present and reserved must not be below zero");
    }
  }

  /** Never below zero: the control API may have put less there than is held. */
  Stock plus(int morePresent, int moreReserved) {
    return new Stock(
        warehouseId, Math.max(0, present + morePresent), Math.max(0, reserved + moreReserved));
  }
}

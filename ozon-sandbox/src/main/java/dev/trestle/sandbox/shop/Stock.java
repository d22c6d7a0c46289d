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

  Stock hold(int pieces) {
    return new Stock(warehouseId, present, reserved + pieces);
  }

  Stock release(int pieces) {
    return new Stock(warehouseId, present, Math.max(0, reserved - pieces));
  }

  Stock take(int pieces) {
    return new Stock(warehouseId, Math.max(0, present - pieces), Math.max(0, reserved - pieces));
  }
}

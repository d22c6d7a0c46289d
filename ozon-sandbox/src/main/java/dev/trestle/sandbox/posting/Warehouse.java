package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.util.List;

/**
 * A seller's warehouse and its delivery method; in FBS both have the same id (facts 5.8).
 *
 * @param id 14 to 16 digits
 */
public record Warehouse(long id, String name, String city, String deliveryMethod) {

  /** Documented example: Ozon's own logistics. */
  public static final int PROVIDER_ID = 24;

  public static final String PROVIDER = "Ozon Логистика";

  /** The two warehouses of a seller. */
  static List<Warehouse> of(SellerId seller) {
    long tail = seller.value() % 1_000_000_000L * 1_000;
    return List.of(
        new Warehouse(
            21_000_000_000_000L + tail,
            "Склад Север",
            "Москва",
            "Ozon Логистика самостоятельно, Москва"),
        new Warehouse(
            1_020_000_000_000_000L + tail,
            "Склад Восток №2",
            "Казань",
            "Ozon Логистика курьеру, Казань"));
  }
}

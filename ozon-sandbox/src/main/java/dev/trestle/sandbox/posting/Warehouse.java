package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.util.List;

/**
 * Where goods lie.
 *
 * @param id 14 to 16 digits
 * @param deliveryMethod name of its FBS delivery method, which has the same id
 */
public record Warehouse(long id, String name, String city, String deliveryMethod) {

  /** Documented example: Ozon's own logistics. */
  public static final int PROVIDER_ID = 24;

  public static final String PROVIDER = "Ozon Логистика";

  /** The two warehouses of a seller. */
  public static List<Warehouse> of(SellerId seller) {
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

  /** Two warehouses of Ozon, for all sellers. */
  public static List<Warehouse> ofOzon() {
    return List.of(
        new Warehouse(15_000_000_700_000L, "ПОДМОСКОВЬЕ_РФЦ", "Москва", ""),
        new Warehouse(1_015_000_000_800_000L, "ПОВОЛЖЬЕ_РФЦ", "Казань", ""));
  }
}

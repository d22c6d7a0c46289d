package dev.trestle.sandbox.shop;

import dev.trestle.sandbox.seller.SellerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shops of all sellers, empty at first. */
public final class Shops {

  private final Map<SellerId, Shop> shops = new ConcurrentHashMap<>();

  public Shop of(SellerId seller) {
    return shops.computeIfAbsent(seller, any -> new Shop());
  }

  public void clear() {
    shops.clear();
  }
}

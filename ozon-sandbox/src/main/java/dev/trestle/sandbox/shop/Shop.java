package dev.trestle.sandbox.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The products of one seller, by every id Ozon knows them by; in lists by product_id. */
public final class Shop {

  private final TreeMap<Long, Product> products = new TreeMap<>();
  private final Map<Long, Long> bySku = new HashMap<>();
  private final Map<String, Long> byOfferId = new HashMap<>();

  public synchronized Optional<Product> byId(long productId) {
    return Optional.ofNullable(products.get(productId));
  }

  public synchronized Optional<Product> bySku(long sku) {
    return Optional.ofNullable(bySku.get(sku)).flatMap(this::byId);
  }

  public synchronized Optional<Product> byOfferId(String offerId) {
    return Optional.ofNullable(byOfferId.get(offerId)).flatMap(this::byId);
  }

  /** The next products after this product_id; 0 begins. */
  public synchronized List<Product> after(long productId, int limit) {
    return products.tailMap(productId, false).values().stream().limit(limit).toList();
  }

  public synchronized int size() {
    return products.size();
  }

  /** A product_id that is free. */
  public synchronized long nextId() {
    return products.isEmpty() ? 1_000_000_000L : products.lastKey() + 1;
  }

  /** Adds or replaces; false when another product has this sku or offer_id. */
  public synchronized boolean put(Product product) {
    Long id = product.productId(); // boxed once for the three maps
    if (isOthers(bySku.get(product.sku()), id) || isOthers(byOfferId.get(product.offerId()), id)) {
      return false;
    }
    Product before = products.put(id, product);
    if (before != null) {
      bySku.remove(before.sku());
      byOfferId.remove(before.offerId());
    }
    bySku.put(product.sku(), id);
    byOfferId.put(product.offerId(), id);
    return true;
  }

  /** Changes price or stock; empty when there is no such product. */
  public synchronized Optional<Product> change(long productId, UnaryOperator<Product> change) {
    return Optional.ofNullable(
        products.computeIfPresent(productId, (id, product) -> change.apply(product)));
  }

  private static boolean isOthers(@Nullable Long owner, Long id) {
    return owner != null && !owner.equals(id);
  }
}

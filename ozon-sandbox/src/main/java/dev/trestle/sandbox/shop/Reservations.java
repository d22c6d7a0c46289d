package dev.trestle.sandbox.shop;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets postings hold stock of their warehouse: reserved while they wait, free again when they are
 * cancelled, taken when they are handed over. What a posting held before is known, so that splits
 * and partial cancellations count right. Products that the shop does not know are ignored, and so
 * are postings from Ozon's own warehouses.
 */
public final class Reservations implements Consumer<Posting> {

  private final Shops shops;
  private final Map<Key, Map<Long, Integer>> held = new HashMap<>();

  public Reservations(Shops shops) {
    this.shops = shops;
  }

  /** To be told each posting as it is after each change; the same one again changes nothing. */
  @Override
  public synchronized void accept(Posting now) {
    if (now.scheme() == Scheme.FBO) {
      return;
    }
    Key key = new Key(now.identity().seller(), now.number());
    boolean waits = now.state().forming() || now.state().ready();
    Map<Long, Integer> before = held.getOrDefault(key, Map.of());
    Map<Long, Integer> after = waits ? needs(now) : Map.of();
    boolean left = now.state().handedOver();
    Set<Long> skus = new HashSet<>(before.keySet());
    skus.addAll(after.keySet());
    for (long sku : skus) {
      int more = after.getOrDefault(sku, 0) - before.getOrDefault(sku, 0);
      change(now, sku, more, left ? more : 0);
    }
    if (after.isEmpty()) {
      held.remove(key);
    } else {
      held.put(key, after);
    }
  }

  public synchronized void clear() {
    held.clear();
  }

  private Map<Long, Integer> needs(Posting posting) {
    Map<Long, Integer> pieces = new HashMap<>();
    Shop shop = shops.of(posting.identity().seller());
    for (PostingProduct line : posting.products()) {
      if (shop.bySku(line.sku()).isPresent()) {
        pieces.merge(line.sku(), line.quantity(), Integer::sum);
      }
    }
    return pieces;
  }

  private void change(Posting posting, long sku, int reserved, int present) {
    Shop shop = shops.of(posting.identity().seller());
    long warehouse = posting.shipment().warehouse().id();
    shop.bySku(sku)
        .ifPresent(product ->
            shop.change(
                product.productId(),
                same -> same.withStocks(changed(same, warehouse, reserved, present))));
  }

  private static List<Stock> changed(Product product, long warehouse, int reserved, int present) {
    return product.stocks().stream()
        .map(stock -> stock.warehouseId() == warehouse ? stock.plus(present, reserved) : stock)
        .toList();
  }

  private record Key(SellerId seller, String number) {}
}

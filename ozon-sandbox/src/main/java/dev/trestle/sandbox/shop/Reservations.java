package dev.trestle.sandbox.shop;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Lets postings hold stock of their warehouse: reserved when created, free again when cancelled,
 * taken when handed over. Products that the shop does not know are ignored.
 */
public final class Reservations {

  private final Shops shops;
  private final Set<String> holding = ConcurrentHashMap.newKeySet();

  public Reservations(Shops shops) {
    this.shops = shops;
  }

  public void created(Posting posting) {
    if (holding.add(key(posting))) {
      each(posting, Stock::hold);
    }
  }

  /** After each move; only the first one that leaves the warehouse counts. */
  public void moved(Posting posting) {
    if (posting.state().handedOver() && holding.remove(key(posting))) {
      each(posting, Stock::take);
    }
  }

  public void cancelled(Posting posting) {
    if (holding.remove(key(posting))) {
      each(posting, Stock::release);
    }
  }

  public void clear() {
    holding.clear();
  }

  private void each(Posting posting, BiFunction<Stock, Integer, Stock> change) {
    Shop shop = shops.of(posting.identity().seller());
    long warehouse = posting.shipment().warehouse().id();
    for (PostingProduct line : posting.products()) {
      shop.bySku(line.sku())
          .ifPresent(product ->
              shop.change(
                  product.productId(),
                  same -> same.withStocks(changed(same, warehouse, line.quantity(), change))));
    }
  }

  private static List<Stock> changed(
      Product product, long warehouse, int pieces, BiFunction<Stock, Integer, Stock> change) {
    return product.stocks().stream()
        .map(stock -> stock.warehouseId() == warehouse ? change.apply(stock, pieces) : stock)
        .toList();
  }

  private static String key(Posting posting) {
    return posting.identity().seller() + "/" + posting.number();
  }
}

package dev.trestle.contracts.push;

import dev.trestle.contracts.ProductId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import java.time.Instant;
import java.util.List;

/** Reads the pushes about stocks, whose lists may be objects and whose ids may be nested. */
final class StockShapes {

  private StockShapes() {}

  static StockPush ownWarehouses(WireObject wire) {
    return new StockPush.StocksChanged(
        PushFacts.seller(wire), wire.oneOrMore("items").stream().map(StockShapes::item).toList());
  }

  private static StockPush.StockedItem item(WireObject item) {
    Long product = item.number("product_id");
    Sku sku = PushFacts.sku(item);
    if (product == null && sku == null) {
      throw new IllegalArgumentException("items.product_id is missing or no whole number");
    }
    return new StockPush.StockedItem(
        product == null ? null : new ProductId(product),
        sku,
        item.time("updated_at"),
        item.oneOrMore("stocks").stream().map(StockShapes::warehouse).toList());
  }

  private static StockPush.WarehouseStock warehouse(WireObject stock) {
    return new StockPush.WarehouseStock(
        stock.number("warehouse_id"), stock.number("present"), stock.number("reserved"));
  }

  static StockPush ozonWarehouses(WireObject wire) {
    List<WireObject> stocks = wire.oneOrMore("stocks");
    List<WireObject> orNone = stocks.isEmpty() ? List.of(wire.object("stocks")) : stocks;
    return new StockPush.FboStocksChanged(
        PushFacts.seller(wire), orNone.stream().map(each -> product(wire, each)).toList());
  }

  /** Product and time stand beside the stocks, or in each of them. */
  private static StockPush.FboStock product(WireObject push, WireObject stock) {
    Sku own = PushFacts.sku(stock);
    Instant at = stock.time("updated_at");
    return new StockPush.FboStock(
        own == null ? new Sku(push.requiredNumber("sku")) : own,
        at == null ? push.time("updated_at") : at,
        stock.number("new_present"),
        stock.number("new_reserved"),
        stock.number("old_present"),
        stock.number("old_reserved"));
  }
}

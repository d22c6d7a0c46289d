package dev.trestle.contracts.push;

import dev.trestle.contracts.ProductId;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A push about stocks, on {@code ozon.push.stock}; one push may tell of many items. */
public sealed interface StockPush extends Push {

  /** Whose stocks they are. */
  SellerId seller();

  /** TYPE_STOCKS_CHANGED: stocks in the seller's own warehouses. */
  record StocksChanged(SellerId seller, List<StockedItem> items) implements StockPush {

    /** Copies the items. */
    public StocksChanged {
      items = List.copyOf(items);
    }
  }

  /** One item of {@link StocksChanged}; at least one of the two ids is known. */
  record StockedItem(
      @Nullable ProductId productId,
      @Nullable Sku sku,
      @Nullable Instant updatedAt,
      List<WarehouseStock> stocks) {

    /** Copies the stocks. */
    public StockedItem {
      stocks = List.copyOf(stocks);
    }
  }

  /**
   * An item's stock in one warehouse, in pieces.
   *
   * @param present in the warehouse, reserved ones included
   */
  record WarehouseStock(
      @Nullable Long warehouseId, @Nullable Long present, @Nullable Long reserved) {}

  /**
   * TYPE_FBO_STOCKS_CHANGED, since August 2026: stocks in Ozon's warehouses, all together. Ozon's
   * example has one object of stocks, its table a list; others met ids inside the list.
   */
  record FboStocksChanged(SellerId seller, List<FboStock> stocks) implements StockPush {

    /** Copies the stocks. */
    public FboStocksChanged {
      stocks = List.copyOf(stocks);
    }
  }

  /** The stock of one product before and after, in pieces. */
  record FboStock(
      Sku sku,
      @Nullable Instant updatedAt,
      @Nullable Long newPresent,
      @Nullable Long newReserved,
      @Nullable Long oldPresent,
      @Nullable Long oldReserved) {}
}

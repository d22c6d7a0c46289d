package dev.trestle.sandbox.control;

import dev.trestle.sandbox.shop.Price;
import dev.trestle.sandbox.shop.Product;
import dev.trestle.sandbox.shop.Shop;
import dev.trestle.sandbox.shop.Stock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The body that adds or changes a product. */
final class ProductBody {

  static final List<String> FIELDS =
      List.of(
          "product_id",
          "sku",
          "offer_id",
          "name",
          "price",
          "old_price",
          "currency",
          "weight",
          "barcode",
          "stocks");

  private static final List<String> STOCK_FIELDS = List.of("warehouse_id", "present", "reserved");
  private static final Price FREE = new Price(0, 0, "RUB");

  private final ControlBody body;

  ProductBody(ControlBody body) {
    this.body = body;
  }

  Product product(Shop shop) {
    Optional<Product> known =
        body.integer("product_id").isPresent()
            ? shop.byId(body.integer("product_id").getAsLong())
            : body.text("offer_id").flatMap(shop::byOfferId);
    long id =
        known.map(Product::productId).orElse(body.integer("product_id").orElse(shop.nextId()));
    long sku = body.integer("sku").orElse(known.map(Product::sku).orElse(id + 1_000_000_000L));
    try {
      return new Product(
          id,
          sku,
          body.text("offer_id").or(() -> known.map(Product::offerId)).orElse("SKU " + sku),
          body.text("name").or(() -> known.map(Product::name)).orElse("Товар " + sku),
          price(known.map(Product::price).orElse(FREE)),
          (int) body.integer("weight").orElse(known.map(Product::weightGrams).orElse(500)),
          body.integer("barcode").orElse(known.map(Product::barcode).orElse(0L)),
          body.names("stocks") ? stocks() : known.map(Product::stocks).orElse(List.of()));
    } catch (NumberFormatException e) {
      throw body.wrong("price", "must be a decimal number as text, such as \"1530.00\"");
    } catch (IllegalArgumentException e) {
      throw body.wrong("product_id", String.valueOf(e.getMessage()));
    }
  }

  private Price price(Price known) {
    return Price.of(
        body.text("price").map(BigDecimal::new).orElse(known.amount()),
        body.text("old_price").map(BigDecimal::new).orElse(known.oldAmount()),
        body.text("currency").orElse(known.currency()));
  }

  private List<Stock> stocks() {
    return body.objects("stocks", STOCK_FIELDS).stream()
        .map(stock ->
            new Stock(
                stock
                    .integer("warehouse_id")
                    .orElseThrow(() -> stock.wrong("warehouse_id", "is required")),
                (int) stock.integer("present").orElse(0),
                (int) stock.integer("reserved").orElse(0)))
        .toList();
  }
}

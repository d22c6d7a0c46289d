package dev.trestle.sandbox.shop;

import java.util.List;

/**
 * A product of a seller. Small, because a shop holds 100,000 of them.
 *
 * @param offerId the seller's own article: any text, spaces, slashes and Cyrillic included
 * @param barcode EAN-13; 0 for none
 */
public record Product(
    long productId,
    long sku,
    String offerId,
    String name,
    Price price,
    int weightGrams,
    long barcode,
    List<Stock> stocks) {

  public Product {
    stocks = List.copyOf(stocks);
    if (productId <= 0 || sku <= 0) {
      throw new IllegalArgumentException("product_id and sku must be above zero");
    }
    if (offerId.isBlank()) {
      throw new IllegalArgumentException("offer_id must not be empty");
    }
    if (weightGrams < 0 || barcode < 0) {
      throw new IllegalArgumentException("weight and barcode must not be below zero");
    }
  }

  /** As Ozon lists them; a product may have none. */
  public List<String> barcodes() {
    return barcode == 0 ? List.of() : List.of("%013d".formatted(barcode));
  }

  public Product withStocks(List<Stock> value) {
    return new Product(productId, sku, offerId, name, price, weightGrams, barcode, value);
  }
}

package dev.trestle.ozon.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting in an act: {@code /v2/posting/fbs/act/get-postings}. Prices come without a currency and
 * are not read.
 *
 * @param status Ozon's text
 * @param error Ozon's, for people; null without one
 */
public record ActPosting(
    PostingNumber postingNumber,
    @Nullable String status,
    @Nullable String error,
    List<Product> products) {

  /** Copies the products. */
  public ActPosting {
    products = List.copyOf(products);
  }

  /** {@code products[]}. */
  public record Product(Sku sku, @Nullable String offerId, @Nullable String name, long quantity) {}
}

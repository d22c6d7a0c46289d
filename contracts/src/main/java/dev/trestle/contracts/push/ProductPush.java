package dev.trestle.contracts.push;

import dev.trestle.contracts.ProductId;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A push about one item of a seller, on {@code ozon.push.product}. */
public sealed interface ProductPush extends Push {

  /** The item that the push is about. */
  ProductId productId();

  /** Whose item it is. */
  SellerId seller();

  /**
   * TYPE_CREATE_OR_UPDATE_ITEM, and the two types of the same shape that it replaced in July 2023:
   * TYPE_CREATE_ITEM and TYPE_UPDATE_ITEM.
   *
   * @param type which of the three
   * @param offerId the seller's own article: any characters, Cyrillic, spaces and slashes too
   * @param error true if the item was not created or updated
   */
  record ItemChanged(
      ProductId productId,
      SellerId seller,
      PushType type,
      @Nullable String offerId,
      @Nullable Boolean error,
      @Nullable Instant changedAt)
      implements ProductPush {}

  /**
   * TYPE_PRICE_INDEX_CHANGED: removed by Ozon in September 2025, read for those who still get it.
   *
   * @param updatedAt with nanoseconds
   */
  record PriceIndexChanged(
      ProductId productId,
      SellerId seller,
      @Nullable Sku sku,
      @Nullable Long priceIndex,
      @Nullable Instant updatedAt)
      implements ProductPush {}
}

package dev.trestle.contracts.push;

import dev.trestle.contracts.ProductId;
import dev.trestle.contracts.WireObject;

/** Reads the pushes about single items. */
final class ProductShapes {

  private ProductShapes() {}

  static ProductPush createdOrUpdated(WireObject wire) {
    return changed(wire, PushType.CREATE_OR_UPDATE_ITEM);
  }

  static ProductPush created(WireObject wire) {
    return changed(wire, PushType.CREATE_ITEM);
  }

  static ProductPush updated(WireObject wire) {
    return changed(wire, PushType.UPDATE_ITEM);
  }

  private static ProductPush changed(WireObject wire, PushType type) {
    return new ProductPush.ItemChanged(
        product(wire),
        PushFacts.seller(wire),
        type,
        wire.text("offer_id"),
        wire.flag("is_error"),
        wire.time("changed_at"));
  }

  static ProductPush priceIndexChanged(WireObject wire) {
    return new ProductPush.PriceIndexChanged(
        product(wire),
        PushFacts.seller(wire),
        PushFacts.sku(wire),
        wire.number("price_index"),
        wire.time("updated_at"));
  }

  private static ProductId product(WireObject wire) {
    return ProductId.parse(wire.requiredText("product_id"));
  }
}

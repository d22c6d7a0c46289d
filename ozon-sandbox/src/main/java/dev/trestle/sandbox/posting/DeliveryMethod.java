package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.util.List;

/**
 * A way of delivery from a warehouse. In FBS it has the warehouse's id, in rFBS one of its own. FBO
 * has none that Ozon shows.
 */
public record DeliveryMethod(long id, String name, Warehouse warehouse, Provider provider) {

  /** Who delivers. The ids beside Ozon's are ours. */
  public record Provider(long id, String name) {}

  /** One for each warehouse that this kind of posting may come from. */
  public static List<DeliveryMethod> of(SellerId seller, PostingTraits traits) {
    var warehouses = traits.scheme() == Scheme.FBO ? Warehouse.ofOzon() : Warehouse.of(seller);
    return warehouses.stream().map(place -> of(place, traits.flow())).toList();
  }

  private static DeliveryMethod of(Warehouse place, IntegrationFlow flow) {
    return switch (flow) {
      case OZON ->
          new DeliveryMethod(
              place.id(),
              place.deliveryMethod(),
              place,
              new Provider(Warehouse.PROVIDER_ID, Warehouse.PROVIDER));
      case TRACKING_BY_SELLER -> foreign(place, 1, "Сторонняя служба доставки");
      case NON_INTEGRATED -> foreign(place, 2, "Доставка силами продавца");
      case AGGREGATOR -> foreign(place, 3, "Агрегатор доставки");
      case HYBRID -> foreign(place, 4, "Смешанная доставка");
    };
  }

  /** Warehouse ids end in 000, so the method's is nobody else's. */
  private static DeliveryMethod foreign(Warehouse place, int kind, String name) {
    return new DeliveryMethod(
        place.id() + kind, name + ", " + place.city(), place, new Provider(9_000 + kind, name));
  }
}

package dev.trestle.order.carriage;

import dev.trestle.ozon.carriage.Delivery;
import java.util.List;

/** Delivery methods with something to hand over on a day, with their carriages. */
public record DeliveryList(List<Delivery> deliveries) {

  /** Copies the deliveries. */
  public DeliveryList {
    deliveries = List.copyOf(deliveries);
  }
}

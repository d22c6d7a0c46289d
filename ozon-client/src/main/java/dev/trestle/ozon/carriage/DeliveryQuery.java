package dev.trestle.ozon.carriage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries.
 *
 * @param deliveryMethodId in FBS the same as the warehouse's id; null for all
 * @param day null for today
 */
public record DeliveryQuery(@Nullable Long deliveryMethodId, @Nullable LocalDate day) {

  /** All delivery methods today. */
  public static final DeliveryQuery TODAY = new DeliveryQuery(null, null);

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    if (deliveryMethodId != null) {
      body.put("delivery_method_id", deliveryMethodId);
    }
    if (day != null) {
      body.put("departure_date", DepartureDay.text(day));
    }
    return body;
  }
}

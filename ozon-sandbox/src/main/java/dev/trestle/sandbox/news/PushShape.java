package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which state of Ozon's documents TYPE_NEW_POSTING follows; the others have one. */
public enum PushShape {
  OF_2025("2025"),
  OF_2026("2026");

  private static final List<String> ADDED_IN_2026 =
      List.of(
          "shipment_date",
          "tpl_integration_type",
          "is_express",
          "tracking_number",
          "delivery_date_begin",
          "delivery_date_end");

  private final String year;

  PushShape(String year) {
    this.year = year;
  }

  public String year() {
    return year;
  }

  public static Optional<PushShape> of(String year) {
    return Arrays.stream(values()).filter(shape -> shape.year.equals(year)).findFirst();
  }

  void apply(PushType type, ObjectNode body) {
    if (this == OF_2025 && type == PushType.NEW_POSTING) {
      body.remove(ADDED_IN_2026);
      for (JsonNode product : body.path("products")) {
        ((ObjectNode) product).remove("offer_id");
      }
    }
  }
}

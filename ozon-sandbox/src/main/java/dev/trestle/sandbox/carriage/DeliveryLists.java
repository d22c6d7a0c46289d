package dev.trestle.sandbox.carriage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The three lists of delivery methods with their carriages; only the newest has pages. */
final class DeliveryLists {

  private static final String DAY = "departure_date";

  private final Deliveries deliveries;
  private final Carriages carriages;
  private final DeliveryShapes shapes;

  DeliveryLists(Deliveries deliveries, Carriages carriages, DeliveryShapes shapes) {
    this.deliveries = deliveries;
    this.carriages = carriages;
    this.shapes = shapes;
  }

  Map<String, OzonMethod> byPath() {
    return Map.of(
        "/v2/carriage/delivery/list", this::page,
        "/v1/carriage/delivery/list", this::list,
        "/v1/posting/carriage-available/list", this::available);
  }

  private Reply page(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    new Validation("CarriageDeliveryListV2Request").range("Limit", limit, 1, 1000);
    String cursor = request.text("cursor");
    List<Delivery> rest =
        asked(seller, request.object("filter")).stream()
            .filter(delivery -> cursor.isEmpty() || cursor(delivery).compareTo(cursor) > 0)
            .toList();
    List<Delivery> page = rest.stream().limit(limit).toList();
    boolean hasNext = rest.size() > page.size();
    ObjectNode json = Json.object().put("cursor", hasNext ? cursor(page.getLast()) : "");
    json.put("has_next", hasNext);
    ArrayNode methods = json.putArray("methods");
    page.forEach(delivery -> methods.add(shapes.second(seller, delivery)));
    return Reply.ok(json);
  }

  /** The last delivery method of a page, wide enough to be compared as text. */
  private static String cursor(Delivery delivery) {
    return "%020d".formatted(delivery.departure().deliveryMethodId());
  }

  private Reply list(SellerId seller, ProtoObject request) {
    ArrayNode result = Json.array();
    asked(seller, request).forEach(delivery -> result.add(shapes.first(seller, delivery)));
    return Reply.ok(Json.object().set("result", result));
  }

  private Reply available(SellerId seller, ProtoObject request) {
    new Validation("GetCarriageAvailableListRequest")
        .require(
            request.integer("delivery_method_id") > 0,
            "DeliveryMethodId",
            "value must be greater than 0");
    ArrayNode result = Json.array();
    asked(seller, request).forEach(delivery -> result.addAll(shapes.available(seller, delivery)));
    return Reply.ok(Json.object().set("result", result));
  }

  private List<Delivery> asked(SellerId seller, ProtoObject filter) {
    LocalDate day = Departure.day(DAY, filter.text(DAY), carriages.today());
    return deliveries.on(seller, day, filter.integer("delivery_method_id"));
  }
}

package dev.trestle.sandbox.carriage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Passes for the drivers of a carriage. */
final class PassMethods {

  private static final String REASON = "FBS_DELIVERY";

  private final ArrivalPasses passes;
  private final CarriageShelf shelf;

  PassMethods(ArrivalPasses passes, CarriageShelf shelf) {
    this.passes = passes;
    this.shelf = shelf;
  }

  Map<String, OzonMethod> byPath() {
    return Map.of(
        "/v1/carriage/pass/create", this::create,
        "/v1/carriage/pass/update", this::update,
        "/v1/carriage/pass/delete", this::delete,
        "/v1/pass/list", this::list);
  }

  private Reply create(SellerId seller, ProtoObject request) {
    long carriageId = carriage(seller, request);
    ArrayNode ids = Json.array();
    for (ProtoObject wish : wishes(request)) {
      ArrivalPass pass = read(wish, passes.takeId());
      passes.put(seller, carriageId, pass);
      ids.add(Long.toString(pass.id()));
    }
    return Reply.ok(Json.object().set("arrival_pass_ids", ids));
  }

  private Reply update(SellerId seller, ProtoObject request) {
    long carriageId = carriage(seller, request);
    List<ProtoObject> wishes = wishes(request);
    passes.require(seller, carriageId, wishes.stream().map(wish -> wish.integer("id")).toList());
    wishes.forEach(wish -> passes.put(seller, carriageId, read(wish, wish.integer("id"))));
    return Reply.ok(Json.object());
  }

  private Reply delete(SellerId seller, ProtoObject request) {
    List<Long> ids = request.integers("arrival_pass_ids");
    passes.require(seller, carriage(seller, request), ids);
    ids.forEach(passes::remove);
    return Reply.ok(Json.object());
  }

  private long carriage(SellerId seller, ProtoObject request) {
    return shelf.get(seller, request.integer("carriage_id")).id();
  }

  private static List<ProtoObject> wishes(ProtoObject request) {
    List<ProtoObject> wishes = request.objects("arrival_passes");
    new Validation("ArrivalPassRequest")
        .require(!wishes.isEmpty(), "ArrivalPasses", "value must contain at least 1 item(s)");
    return wishes;
  }

  private static ArrivalPass read(ProtoObject wish, long id) {
    return new ArrivalPass(
        id,
        required(wish, "driver_name"),
        required(wish, "driver_phone"),
        required(wish, "vehicle_license_plate"),
        required(wish, "vehicle_model"),
        wish.flag("with_returns"));
  }

  private static String required(ProtoObject wish, String field) {
    String text = wish.text(field);
    if (text.isEmpty()) {
      throw OzonErrors.invalid(
          "Request validation error: invalid ArrivalPassRequest.ArrivalPasses[0]: embedded message"
              + " failed validation");
    }
    return text;
  }

  private Reply list(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    new Validation("ArrivalPassListRequest").range("Limit", limit, 1, 1000);
    String cursor = request.text("cursor");
    List<ArrivalPasses.Issued> rest =
        passes.all(seller).stream()
            .filter(issued -> cursor.isEmpty() || cursor(issued).compareTo(cursor) > 0)
            .filter(filter(seller, request.object("filter")))
            .toList();
    List<ArrivalPasses.Issued> page = rest.stream().limit(limit).toList();
    ObjectNode json = Json.object();
    ArrayNode array = json.putArray("arrival_passes");
    page.forEach(issued -> array.add(shape(seller, issued)));
    return Reply.ok(json.put("cursor", rest.size() > page.size() ? cursor(page.getLast()) : ""));
  }

  private static String cursor(ArrivalPasses.Issued issued) {
    return "%020d".formatted(issued.pass().id());
  }

  private Predicate<ArrivalPasses.Issued> filter(SellerId seller, ProtoObject filter) {
    Set<Long> ids = Set.copyOf(filter.integers("arrival_pass_ids"));
    Set<Long> warehouses = Set.copyOf(filter.integers("warehouse_ids"));
    Set<Long> points = Set.copyOf(filter.integers("dropoff_point_ids"));
    String reason = filter.text("arrival_reason");
    boolean onlyActive = filter.flag("only_active_passes");
    return issued -> {
      Carriage carriage = shelf.get(seller, issued.carriageId());
      long warehouse = carriage.departure().deliveryMethodId();
      return (ids.isEmpty() || ids.contains(issued.pass().id()))
          && (warehouses.isEmpty() || warehouses.contains(warehouse))
          && (points.isEmpty() || points.contains(DeliveryShapes.dropoffPoint(warehouse)))
          && (reason.isEmpty() || reason.equals(REASON))
          && (!onlyActive || carriage.alive());
    };
  }

  private ObjectNode shape(SellerId seller, ArrivalPasses.Issued issued) {
    Carriage carriage = shelf.get(seller, issued.carriageId());
    ArrivalPass pass = issued.pass();
    ObjectNode json = Json.object().put("arrival_pass_id", pass.id());
    json.putArray("arrival_reasons").add(REASON);
    var arrival = carriage.departure().day().atStartOfDay(ZoneOffset.UTC).toInstant();
    return json.put("arrival_time", Json.time(arrival))
        .put("driver_name", pass.driver())
        .put("driver_phone", pass.phone())
        .put(
            "dropoff_point_id",
            DeliveryShapes.dropoffPoint(carriage.departure().deliveryMethodId()))
        .put("is_active", carriage.alive())
        .put("vehicle_license_plate", pass.plate())
        .put("vehicle_model", pass.vehicle())
        .put("warehouse_id", carriage.departure().deliveryMethodId());
  }
}

package dev.trestle.sandbox.carriage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.time.ZoneOffset;

/** A delivery method of a day as each of the three lists shows it. */
final class DeliveryShapes {

  private static final String TIME_LOCAL = "15:00";
  private static final int MOSCOW_MINUTES = 180;

  private final LoadingBay bay;

  DeliveryShapes(LoadingBay bay) {
    this.bay = bay;
  }

  /** Where a warehouse's carriages are taken in; made up, as the sandbox has no points. */
  static long dropoffPoint(long warehouseId) {
    return warehouseId + 1;
  }

  /** A member of {@code methods} of /v2/carriage/delivery/list. */
  ObjectNode second(SellerId seller, Delivery delivery) {
    ObjectNode json = Json.object().put("carriage_postings_count", delivery.inCarriages());
    ArrayNode carriages = json.putArray("carriages");
    delivery.carriages().forEach(c -> carriages.add(secondCarriage(c, bay.status(seller, c))));
    if (delivery.mayCreate()) {
      carriages.add(secondCarriage(0, delivery.ready().size(), "", Json.array()));
    }
    addCommon(json, delivery);
    return json.put("is_optional_carriage", delivery.mandatory() == 0)
        .put("timeslot_from", "")
        .put("timeslot_to", "");
  }

  private static ObjectNode secondCarriage(Carriage carriage, String status) {
    return secondCarriage(
        carriage.id(), carriage.postings().size(), status, CarriageShapes.actions(carriage));
  }

  private static ObjectNode secondCarriage(
      long id, int postings, String status, ArrayNode actions) {
    ObjectNode json =
        Json.object()
            .put("all_blr_traceable", false)
            .put("carriage_volume", 0)
            .put("id", id)
            .put("postings_count", postings)
            .put("quantum_count", 0)
            .put("status", status);
    json.set("available_actions", actions);
    json.set("pickup_fee", Json.object().put("currency_code", "RUB").put("value", 0));
    return json;
  }

  /** A member of {@code result} of /v1/carriage/delivery/list: ids of carriages are texts. */
  ObjectNode first(SellerId seller, Delivery delivery) {
    ObjectNode json =
        Json.object()
            .put("assembly_list_availability", !delivery.open().isEmpty())
            .put("can_create_another_carriage", delivery.mayCreate())
            .put("carriage_postings_count", delivery.inCarriages())
            .put("carriage_quantum_count", 0);
    ArrayNode carriages = json.putArray("carriages");
    delivery
        .carriages()
        .forEach(carriage ->
            carriages.add(
                firstCarriage(
                    carriage.id(), carriage.postings().size(), bay.status(seller, carriage))));
    if (delivery.mayCreate()) {
      carriages.add(firstCarriage(0, delivery.ready().size(), ""));
    }
    addCommon(json, delivery);
    return json.putNull("timeslot_from")
        .putNull("timeslot_to")
        .put("mandatory_packaged_quantum_count", 0)
        .put("mandatory_quantum_count", 0)
        .put("postings_for_another_carriage_count", delivery.ready().size())
        .put("quantum_for_another_carriage_count", 0);
  }

  private static ObjectNode firstCarriage(long id, int postings, String status) {
    return Json.object()
        .put("id", Long.toString(id))
        .put("postings_count", postings)
        .put("quantum_count", 0)
        .put("status", status);
  }

  /** Rows of /v1/posting/carriage-available/list: one for each carriage, 0 for a possible one. */
  ArrayNode available(SellerId seller, Delivery delivery) {
    ArrayNode rows = Json.array();
    delivery.carriages().stream()
        .filter(Carriage::alive)
        .forEach(carriage ->
            rows.add(
                availableRow(
                    delivery,
                    carriage.id(),
                    carriage.postings().size(),
                    bay.status(seller, carriage))));
    if (delivery.mayCreate()) {
      rows.add(availableRow(delivery, 0, delivery.ready().size(), ""));
    }
    return rows;
  }

  private static ObjectNode availableRow(Delivery delivery, long id, int postings, String status) {
    ObjectNode json =
        Json.object()
            .put("carriage_id", id)
            .put("carriage_postings_count", postings)
            .put("carriage_status", status)
            .put("warehouse_timezone", "MSK");
    addWhereAndWhen(json, delivery);
    return json;
  }

  private static void addCommon(ObjectNode json, Delivery delivery) {
    Warehouse warehouse = delivery.warehouse();
    addWhereAndWhen(json, delivery);
    json.put(
            "cut_in",
            Json.time(delivery.departure().day().atStartOfDay(ZoneOffset.UTC).toInstant()))
        .put("delivery_method_status", "ACTIVE")
        .put("departure_date", delivery.departure().day().toString())
        .put("dropoff_address", warehouse.city())
        .put("dropoff_change_availability", "")
        .put("dropoff_point_id", dropoffPoint(warehouse.id()))
        .put("dropoff_point_type", "")
        .put("first_mile_changing", false)
        .put("integration_type", CarriageShapes.INTEGRATION)
        .put("is_presort", false)
        .put("is_rfbs", false)
        .put("optional_packaged_count", delivery.optionalPacked());
  }

  private static void addWhereAndWhen(ObjectNode json, Delivery delivery) {
    Warehouse warehouse = delivery.warehouse();
    json.put("cutoff_at", Json.time(delivery.cutoff()))
        .put("delivery_method_id", warehouse.id())
        .put("delivery_method_name", warehouse.deliveryMethod())
        .put("first_mile_type", CarriageShapes.FIRST_MILE)
        .put("has_entrusted_acceptance", true)
        .put("mandatory_postings_count", delivery.mandatory())
        .put("mandatory_packaged_count", delivery.mandatoryPacked())
        .put("recommended_time_local", TIME_LOCAL)
        .put("recommended_time_utc_offset_in_minutes", MOSCOW_MINUTES)
        .put("tpl_provider_icon_url", "")
        .put("tpl_provider_name", Warehouse.PROVIDER)
        .put("warehouse_city", warehouse.city())
        .put("warehouse_id", warehouse.id())
        .put("warehouse_name", warehouse.name());
    ArrayNode errors = json.putArray("errors");
    if (delivery.mandatory() > delivery.mandatoryPacked()) {
      errors
          .addObject()
          .put("code", CarriageError.NOT_PACKAGED.text())
          .put("description", "some postings of this day are not packed yet")
          .put("status", "warning");
    }
  }
}

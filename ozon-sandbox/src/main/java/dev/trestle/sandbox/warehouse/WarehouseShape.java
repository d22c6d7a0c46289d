package dev.trestle.sandbox.warehouse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.wire.Json;
import java.util.List;

/** A warehouse as v1 and v2 show it; courier and phone are always empty. */
final class WarehouseShape {

  private static final String CREATED = "2025-02-03T08:00:00Z";
  private static final List<String> DAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

  private WarehouseShape() {}

  /** {@code working_days} are numbers where the documents say texts. */
  static ObjectNode first(Warehouse warehouse) {
    ObjectNode json =
        Json.object()
            .put("has_entrusted_acceptance", false)
            .put("is_rfbs", false)
            .put("name", warehouse.name())
            .put("warehouse_id", warehouse.id())
            .put("can_print_act_in_advance", false);
    json.putObject("first_mile_type")
        .put("dropoff_point_id", "")
        .put("dropoff_timeslot_id", 0)
        .put("first_mile_is_changing", false)
        .put("first_mile_type", "DropOff");
    json.put("has_postings_limit", false)
        .put("is_karantin", false)
        .put("is_kgt", false)
        .put("is_economy", false)
        .put("is_timetable_editable", true)
        .put("min_postings_limit", 0)
        .put("postings_limit", -1)
        .put("min_working_days", DAYS.size())
        .put("status", "created");
    ArrayNode days = json.putArray("working_days");
    for (int day = 1; day <= DAYS.size(); day++) {
      days.add(day);
    }
    return json;
  }

  static ObjectNode second(Warehouse warehouse) {
    ObjectNode json = Json.object();
    json.putObject("address_info")
        .put("address", "Россия, " + warehouse.city() + ", улица Примерная, дом 2")
        .put("latitude", 55.5)
        .put("longitude", 40.25)
        .put("utc", "+03:00");
    json.put("carriage_label_type", "BIG").put("courier_comment", "").putArray("courier_phones");
    json.put("created_at", CREATED).put("cut_in_time", 60);
    json.set("first_mile", firstMile());
    for (String flag : List.of("has_entrusted_acceptance", "has_postings_limit")) {
      json.put(flag, false);
    }
    for (String kind : List.of("auto_assembly", "comfort", "express", "kgt", "rfbs")) {
      json.put("is_" + kind, false);
    }
    json.put("is_waybill_enabled", false)
        .put("min_postings_limit", 0)
        .put("name", warehouse.name())
        .putNull("pause_at")
        .put("phone", "")
        .put("postings_limit", -1)
        .put("sla_cut_in", 1440)
        .put("status", "created");
    timetable(json.putObject("timetable"));
    json.put("updated_at", CREATED)
        .put("warehouse_id", warehouse.id())
        .put("warehouse_type", "FBS")
        .put("with_item_list", false);
    return json.set("working_days", Json.texts(DAYS));
  }

  private static ObjectNode firstMile() {
    return Json.object()
        .put("dropoff_point_id", "")
        .put("first_mile_is_changing", false)
        .put("timeslot_from", "09:00")
        .put("timeslot_id", 0)
        .put("timeslot_to", "18:00")
        .put("type", "DROP_OFF");
  }

  private static void timetable(ObjectNode json) {
    json.put("timetable_from", CREATED).put("timetable_to", "2027-02-03T08:00:00Z");
    json.putArray("working_hours")
        .addObject()
        .put("time_from", "2025-02-03T06:00:00Z")
        .put("time_to", "2025-02-03T15:00:00Z");
  }
}

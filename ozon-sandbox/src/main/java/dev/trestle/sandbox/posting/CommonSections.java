package dev.trestle.sandbox.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import java.util.List;

/** Parts of a posting that look the same in v3 and v4. */
final class CommonSections {

  private static final List<String> REQUIREMENTS =
      List.of(
          "products_requiring_gtd",
          "products_requiring_country",
          "products_requiring_change_country",
          "products_requiring_mandatory_mark",
          "products_requiring_jw_uin",
          "products_requiring_rnpt",
          "products_requiring_weight",
          "products_requiring_imei");

  private CommonSections() {}

  static ObjectNode deliveryMethod(Warehouse warehouse) {
    return Json.object()
        .put("id", warehouse.id())
        .put("name", warehouse.deliveryMethod())
        .put("warehouse_id", warehouse.id())
        .put("warehouse", warehouse.name())
        .put("tpl_provider_id", Warehouse.PROVIDER_ID)
        .put("tpl_provider", Warehouse.PROVIDER);
  }

  static ObjectNode cancellation(Posting posting) {
    Cancellation why = posting.progress().cancellation();
    return Json.object()
        .put("cancel_reason_id", why == null ? 0 : why.reasonId())
        .put("cancel_reason", why == null ? "" : why.message())
        .put("cancellation_type", why == null ? "" : "seller")
        .put("cancelled_after_ship", why != null && why.afterShip())
        .put("affect_cancellation_rating", why != null)
        .put("cancellation_initiator", why == null ? "" : "Продавец");
  }

  static ObjectNode requirements() {
    ObjectNode requirements = Json.object();
    REQUIREMENTS.forEach(requirements::putArray);
    return requirements;
  }

  static ObjectNode optional() {
    ObjectNode optional = Json.object();
    optional.putArray("products_with_possible_mandatory_mark");
    return optional;
  }

  static JsonNode barcodes(Posting posting, With with) {
    if (!with.barcodes()) {
      return NullNode.instance;
    }
    long order = posting.identity().orderId();
    return Json.object()
        .put("upper_barcode", "%101%" + order % 1_000_000_000L)
        .put("lower_barcode", Long.toString(order * 1_000));
  }

  static JsonNode analyticsData(Posting posting, With with) {
    if (!with.analyticsData()) {
      return NullNode.instance;
    }
    Shipment shipment = posting.shipment();
    Warehouse warehouse = shipment.warehouse();
    return Json.object()
        .put("region", warehouse.city())
        .put("city", warehouse.city())
        .put("delivery_type", "PVZ")
        .put("is_premium", false)
        .put("payment_type_group_name", "Карты оплаты")
        .put("warehouse_id", warehouse.id())
        .put("warehouse", warehouse.name())
        .put("tpl_provider_id", Warehouse.PROVIDER_ID)
        .put("tpl_provider", Warehouse.PROVIDER)
        .put("delivery_date_begin", Json.time(shipment.deliveryBegin()))
        .put("delivery_date_end", Json.time(shipment.deliveryEnd()))
        .put("is_legal", false)
        .put("client_delivery_date_begin", Json.time(shipment.deliveryBegin()))
        .put("client_delivery_date_end", Json.time(shipment.deliveryEnd()));
  }

  /** What the cabinet would offer in this state (reference, available_actions). */
  static ArrayNode availableActions(PostingState state) {
    return Json.texts(
        switch (state.status()) {
          case "awaiting_packaging" -> List.of("cancel", "product_cancel", "ship", "ship_async");
          case "awaiting_deliver" -> List.of("cancel", "label_download", "label_download_small");
          default -> List.of();
        });
  }

  static ObjectNode tariffication() {
    return Json.object()
        .put("current_tariff_rate", 0)
        .put("current_tariff_type", "")
        .put("current_tariff_charge", "")
        .put("current_tariff_charge_currency_code", "")
        .put("next_tariff_rate", 0)
        .put("next_tariff_type", "")
        .put("next_tariff_charge", "")
        .putNull("next_tariff_starts_at")
        .put("next_tariff_charge_currency_code", "");
  }
}

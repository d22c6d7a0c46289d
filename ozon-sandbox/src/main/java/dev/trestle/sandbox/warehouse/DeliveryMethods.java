package dev.trestle.sandbox.warehouse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Map;

/**
 * {@code /v2/delivery-method/list} by cursor, at most 100; {@code /v1/delivery-method/list} by
 * offset, at most 50 (its own example asks for 100).
 */
public final class DeliveryMethods {

  private static final Validation LIST = new Validation("DeliveryMethodListRequest");

  public Map<String, OzonMethod> byPath() {
    return Map.of(
        "/v2/delivery-method/list", this::byCursor,
        "/v1/delivery-method/list", this::byOffset);
  }

  private Reply byCursor(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    LIST.range("Limit", limit, 1, 100);
    boolean descending = descending(request.text("sort_dir"));
    List<DeliveryRow> wanted = wanted(seller, request.object("filter"));
    List<DeliveryRow> sorted = descending ? wanted.reversed() : wanted;
    var page = PageCut.of(sorted, request.text("cursor"), limit);
    ObjectNode json = Json.object().put("cursor", page.cursor()).put("has_next", page.hasNext());
    json.putArray("delivery_methods")
        .addAll(page.rows().stream().map(DeliveryRow::second).toList());
    return Reply.ok(json);
  }

  private static boolean descending(String direction) {
    return switch (direction) {
      case "", "ASC" -> false;
      case "DESC" -> true;
      default -> throw OzonErrors.invalid("invalid sort_dir \"" + direction + "\"");
    };
  }

  private static List<DeliveryRow> wanted(SellerId seller, ProtoObject filter) {
    List<Long> ids = filter.integers("delivery_method_ids");
    List<Long> providers = filter.integers("provider_ids");
    List<Long> warehouses = filter.integers("warehouse_ids");
    List<String> statuses = filter.texts("status");
    return DeliveryRow.of(seller).stream()
        .filter(row -> ids.isEmpty() || ids.contains(row.id()))
        .filter(row -> providers.isEmpty() || providers.contains(row.providerId()))
        .filter(row -> warehouses.isEmpty() || warehouses.contains(row.warehouseId()))
        .filter(row -> statuses.isEmpty() || statuses.contains(DeliveryRow.STATUS))
        .toList();
  }

  private Reply byOffset(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    long offset = request.integer("offset");
    LIST.range("Limit", limit, 1, 50);
    LIST.require(offset >= 0, "Offset", "value must be greater than or equal to 0");
    ProtoObject filter = request.object("filter");
    long provider = filter.integer("provider_id");
    long warehouse = filter.integer("warehouse_id");
    String status = filter.text("status");
    List<DeliveryRow> wanted =
        DeliveryRow.of(seller).stream()
            .filter(row -> provider == 0 || provider == row.providerId())
            .filter(row -> warehouse == 0 || warehouse == row.warehouseId())
            .filter(row -> status.isEmpty() || status.equals(DeliveryRow.STATUS))
            .toList();
    ObjectNode json = Json.object();
    json.putArray("result")
        .addAll(wanted.stream().skip(offset).limit(limit).map(row -> row.first(seller)).toList());
    return Reply.ok(json.put("has_next", offset + limit < wanted.size()));
  }
}

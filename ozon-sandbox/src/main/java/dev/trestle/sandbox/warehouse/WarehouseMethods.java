package dev.trestle.sandbox.warehouse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Map;

/** {@code /v2/warehouse/list} by cursor and {@code /v1/warehouse/list} by offset. */
public final class WarehouseMethods {

  private static final Validation LIST = new Validation("WarehouseListRequest");
  private static final int MOST = 200;

  public Map<String, OzonMethod> byPath() {
    return Map.of(
        "/v2/warehouse/list", this::byCursor,
        "/v1/warehouse/list", this::byOffset);
  }

  private Reply byCursor(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    LIST.range("Limit", limit, 1, MOST);
    List<Long> ids = request.integers("warehouse_ids");
    List<Warehouse> wanted =
        Warehouse.of(seller).stream()
            .filter(warehouse -> ids.isEmpty() || ids.contains(warehouse.id()))
            .toList();
    var page = PageCut.of(wanted, request.text("cursor"), limit);
    ObjectNode json = Json.object().put("cursor", page.cursor());
    json.putArray("warehouses").addAll(page.rows().stream().map(WarehouseShape::second).toList());
    return Reply.ok(json.put("has_next", page.hasNext()));
  }

  /** The April 2025 reference knows no limit here; that of April 2026 does. */
  private Reply byOffset(SellerId seller, ProtoObject request) {
    long limit = request.has("limit") ? request.integer("limit") : MOST;
    long offset = request.integer("offset");
    LIST.range("Limit", limit, 1, MOST);
    LIST.require(offset >= 0, "Offset", "value must be greater than or equal to 0");
    ObjectNode json = Json.object();
    json.putArray("result")
        .addAll(
            Warehouse.of(seller).stream()
                .skip(offset)
                .limit(limit)
                .map(WarehouseShape::first)
                .toList());
    return Reply.ok(json);
  }
}

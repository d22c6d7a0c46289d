package dev.trestle.sandbox.warehouse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.DeliveryMethod;
import dev.trestle.sandbox.posting.IntegrationFlow;
import dev.trestle.sandbox.posting.PostingTraits;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.util.Arrays;
import java.util.List;

/**
 * A delivery method as the lists need it.
 *
 * @param integration {@code tpl_integration_type}
 */
record DeliveryRow(long id, String name, long warehouseId, long providerId, String integration) {

  static final String STATUS = "ACTIVE";

  private static final String CREATED = "2025-02-03T08:00:00Z";

  /** FBS first, then rFBS by each kind of delivery. */
  static List<DeliveryRow> of(SellerId seller) {
    return Arrays.stream(IntegrationFlow.values())
        .flatMap(flow ->
            DeliveryMethod.of(seller, traits(flow)).stream().map(method -> row(method, flow)))
        .toList();
  }

  private static PostingTraits traits(IntegrationFlow flow) {
    return flow == IntegrationFlow.OZON
        ? PostingTraits.USUAL
        : new PostingTraits(Scheme.RFBS, flow, false, false, null, null);
  }

  private static DeliveryRow row(DeliveryMethod method, IntegrationFlow flow) {
    return new DeliveryRow(
        method.id(), method.name(), method.warehouse().id(), method.provider().id(), flow.word());
  }

  ObjectNode first(SellerId seller) {
    return Json.object()
        .put("id", id)
        .put("company_id", seller.value())
        .put("name", name)
        .put("status", STATUS)
        .put("cutoff", "13:00")
        .put("provider_id", providerId)
        .put("template_id", 0)
        .put("warehouse_id", warehouseId)
        .put("created_at", CREATED)
        .put("updated_at", CREATED)
        .put("sla_cut_in", 1440);
  }

  ObjectNode second() {
    return Json.object()
        .put("created_at", CREATED)
        .put("cutoff", "13:00")
        .put("id", id)
        .put("is_express", false)
        .put("name", name)
        .put("provider_id", providerId)
        .put("sla_cut_in", 1440)
        .put("status", STATUS)
        .put("template_id", 0)
        .put("tpl_integration_type", integration)
        .put("updated_at", CREATED)
        .put("warehouse_id", warehouseId);
  }
}

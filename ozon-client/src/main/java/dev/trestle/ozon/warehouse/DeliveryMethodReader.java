package dev.trestle.ozon.warehouse;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads delivery methods from both versions. */
final class DeliveryMethodReader {

  private DeliveryMethodReader() {}

  static Page<DeliveryMethod> todaysPage(WireObject answer) {
    return new Page<>(all(answer, "delivery_methods"), Lists.byCursor(answer));
  }

  /** v1 filters by one warehouse at most, so the page is filtered here. */
  static Page<DeliveryMethod> olderPage(
      WireObject answer, Set<WarehouseId> wanted, @Nullable String next) {
    List<DeliveryMethod> all = all(answer, "result");
    int end = NextPage.offset(Lists.V1, next) + all.size();
    boolean more = Lists.hasNext(answer) && !all.isEmpty();
    return new Page<>(
        all.stream()
            .filter(method -> wanted.isEmpty() || wanted.contains(method.warehouseId()))
            .toList(),
        more ? NextPage.token(Lists.V1, end) : null);
  }

  private static List<DeliveryMethod> all(WireObject answer, String field) {
    return Lists.required(answer, field).stream().map(DeliveryMethodReader::read).toList();
  }

  private static DeliveryMethod read(WireObject wire) {
    return new DeliveryMethod(
        new DeliveryMethodId(wire.requiredNumber("id")),
        wire.text("name"),
        new WarehouseId(wire.requiredNumber("warehouse_id")),
        wire.text("status"),
        wire.number("provider_id"),
        wire.number("template_id"),
        wire.text("cutoff"),
        wire.number("sla_cut_in"),
        wire.text("tpl_integration_type"),
        wire.flag("is_express"),
        wire.time("created_at"),
        wire.time("updated_at"));
  }
}

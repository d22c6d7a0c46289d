package dev.trestle.ozon.warehouse;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the business asks of the seller's own warehouses (FBS and rFBS). */
@ApplicationScoped
public class WarehouseCalls {

  private static final String WAREHOUSES = "/v2/warehouse/list";
  private static final String OLDER_WAREHOUSES = "/v1/warehouse/list";
  private static final String METHODS = "/v2/delivery-method/list";
  private static final String OLDER_METHODS = "/v1/delivery-method/list";

  private static final int MOST_WAREHOUSES = 200;
  private static final int MOST_METHODS = 100;
  private static final int MOST_OLDER_METHODS = 50;

  private final OzonCalls calls;
  private final Versions versions;

  WarehouseCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * Warehouses, 200 a page: {@code /v2/warehouse/list}, older {@code v1}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<OzonWarehouse>>> warehouses(Caller caller, @Nullable String next) {
    Map<String, Object> today =
        Map.of("limit", MOST_WAREHOUSES, "cursor", NextPage.cursor(Lists.V2, next));
    Map<String, Object> older =
        Map.of("limit", MOST_WAREHOUSES, "offset", NextPage.offset(Lists.V1, next));
    return versions.ask(
        caller,
        new Version<>(
            WAREHOUSES,
            () ->
                calls
                    .call(caller, WAREHOUSES, today)
                    .map(answer -> answer.map(WarehouseReader::todaysPage))),
        new Version<>(
            OLDER_WAREHOUSES,
            () ->
                calls
                    .call(caller, OLDER_WAREHOUSES, older)
                    .map(answer ->
                        answer.map(
                            wire -> WarehouseReader.olderPage(wire, MOST_WAREHOUSES, next)))));
  }

  /**
   * Delivery methods, 100 a page: {@code /v2/delivery-method/list}; older {@code v1}, 50 a page.
   *
   * @param of of these warehouses; empty for all
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<DeliveryMethod>>> deliveryMethods(
      Caller caller, Set<WarehouseId> of, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(METHODS, () -> todaysMethods(caller, of, next)),
        new Version<>(OLDER_METHODS, () -> olderMethods(caller, of, next)));
  }

  /** Ids in the filter are texts. */
  private Uni<OzonAnswer<Page<DeliveryMethod>>> todaysMethods(
      Caller caller, Set<WarehouseId> of, @Nullable String next) {
    Map<String, Object> filter = new HashMap<>();
    if (!of.isEmpty()) {
      filter.put("warehouse_ids", of.stream().map(WarehouseId::toString).toList());
    }
    Map<String, Object> body =
        Map.of(
            "filter",
            filter,
            "limit",
            MOST_METHODS,
            "cursor",
            NextPage.cursor(Lists.V2, next),
            "sort_dir",
            "ASC");
    return calls
        .call(caller, METHODS, body)
        .map(answer -> answer.map(DeliveryMethodReader::todaysPage));
  }

  private Uni<OzonAnswer<Page<DeliveryMethod>>> olderMethods(
      Caller caller, Set<WarehouseId> of, @Nullable String next) {
    Map<String, Object> filter = new HashMap<>();
    if (of.size() == 1) {
      filter.put("warehouse_id", of.iterator().next().value());
    }
    Map<String, Object> body =
        Map.of(
            "filter",
            filter,
            "limit",
            MOST_OLDER_METHODS,
            "offset",
            NextPage.offset(Lists.V1, next));
    return calls
        .call(caller, OLDER_METHODS, body)
        .map(answer -> answer.map(wire -> DeliveryMethodReader.olderPage(wire, of, next)));
  }
}

package dev.trestle.sandbox.returns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Warehouse;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A return as {@code /v1/returns/list} shows it. Numbers are numbers, as in the schema; the printed
 * example has texts.
 */
public final class ReturnShape {

  private static final BigDecimal STORAGE_A_DAY = new BigDecimal("15");
  private static final Duration UNTIL_UTILIZATION = Duration.ofDays(30);

  private ReturnShape() {}

  /** Every key of Ozon's, in the order of its example. */
  public static ObjectNode of(Return one, SellerId seller, Instant now) {
    ObjectNode json = Json.object();
    json.putArray("exemplars").addObject().put("id", 1_000_000_000_000_000L + one.id());
    json.put("id", one.id())
        .put("company_id", seller.value())
        .put("return_reason_name", one.reason())
        .put("type", one.type())
        .put("schema", scheme(one))
        .put("order_id", one.posting().identity().orderId())
        .put("order_number", one.posting().identity().number().orderNumber());
    json.set("place", place(one));
    json.set("target_place", place(one));
    json.set("storage", storage(one, now));
    json.set("product", product(one));
    json.set("logistic", logistic(one));
    json.set("visual", visual(one));
    json.putObject("additional_info").put("is_opened", false).put("is_super_econom", false);
    json.put("source_id", one.id() - 900_000_000L)
        .put("posting_number", one.posting().number())
        .put("clearing_id", one.posting().identity().orderId() * 1_000)
        .putNull("return_clearing_id")
        .putNull("compensation_status");
    return json;
  }

  /** {@code FBS} in the filter, {@code Fbs} in answers. */
  private static String scheme(Return one) {
    String name = one.scheme().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static ObjectNode place(Return one) {
    Warehouse warehouse = one.posting().shipment().warehouse();
    return Json.object()
        .put("id", warehouse.id() + 7)
        .put("name", "ПУНКТ_" + warehouse.city().toUpperCase(Locale.ROOT) + "_ВОЗВРАТЫ")
        .put("address", "Россия, " + warehouse.city() + ", улица Примерная, дом 1");
  }

  private static ObjectNode storage(Return one, Instant now) {
    Instant arrived = one.progress().arrivedAt();
    Instant end = one.progress().finalAt() == null ? now : one.progress().finalAt();
    long days = arrived == null ? 0 : Duration.between(arrived, end).toDays();
    @Nullable Instant charged = one.chargedFrom().orElse(null);
    long paid = charged == null ? 0 : Math.max(0, Duration.between(charged, end).toDays());
    ObjectNode json = Json.object();
    json.set("sum", money(STORAGE_A_DAY.multiply(BigDecimal.valueOf(paid))));
    json.put("tariffication_first_date", Json.time(charged))
        .put("tariffication_start_date", Json.time(charged))
        .put("arrived_moment", Json.time(arrived))
        .put("days", days);
    json.set("utilization_sum", money(BigDecimal.ZERO));
    return json.put(
        "utilization_forecast_date",
        arrived == null ? "" : Json.time(arrived.plus(UNTIL_UTILIZATION)));
  }

  private static ObjectNode product(Return one) {
    BigDecimal price = one.product().price();
    BigDecimal commission = price.movePointLeft(1);
    ObjectNode json =
        Json.object()
            .put("sku", one.product().sku())
            .put("offer_id", one.product().offerId())
            .put("name", one.product().name());
    json.set("price", money(price));
    json.set("price_without_commission", money(price.subtract(commission)));
    json.put("commission_percent", 10);
    json.set("commission", money(commission));
    return json.put("quantity", one.product().quantity());
  }

  private static ObjectNode logistic(Return one) {
    return Json.object()
        .putNull("technical_return_moment")
        .put("final_moment", Json.time(one.progress().finalAt()))
        .putNull("cancelled_with_compensation_moment")
        .put("return_date", Json.time(one.returnedAt()))
        .put("barcode", one.barcode());
  }

  private static ObjectNode visual(Return one) {
    ReturnStatus status = one.progress().status();
    ObjectNode json = Json.object();
    json.putObject("status")
        .put("id", status.id())
        .put("display_name", status.displayName())
        .put("sys_name", status.systemName());
    return json.put("change_moment", Json.time(one.progress().changedAt()));
  }

  private static ObjectNode money(BigDecimal amount) {
    return Json.object().put("currency_code", "RUB").put("price", amount.stripTrailingZeros());
  }
}

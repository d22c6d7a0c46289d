package dev.trestle.ozon.returns;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.PageItems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code /v1/returns/list}. */
final class ReturnReader {

  /** Of the page token. */
  static final String VERSION = "v1";

  private ReturnReader() {}

  /** The answer does not say the last id; it is the last return's. */
  static Page<OzonReturn> page(WireObject answer) {
    PageItems<OzonReturn> told = PageItems.read(answer, "returns", "id", ReturnReader::read);
    boolean more = Boolean.TRUE.equals(answer.flag("has_next")) && told.lastId() != null;
    return new Page<>(
        told.items(),
        more ? NextPage.token(VERSION, String.valueOf(told.lastId())) : null,
        told.unreadable());
  }

  static OzonReturn read(WireObject wire) {
    String scheme = wire.text("schema");
    return new OzonReturn(
        new ReturnId(wire.requiredNumber("id")),
        scheme == null ? null : scheme.toUpperCase(Locale.ROOT),
        wire.text("type"),
        wire.text("return_reason_name"),
        new PostingNumber(wire.requiredText("posting_number")),
        wire.number("order_id"),
        wire.text("order_number"),
        place(wire, "place"),
        place(wire, "target_place"),
        product(wire.object("product")),
        status(wire.object("visual")),
        wire.has("compensation_status") ? status(wire.object("compensation_status")) : null,
        logistic(wire.object("logistic")),
        storage(wire.object("storage")));
  }

  private static OzonReturn.@Nullable Place place(WireObject wire, String field) {
    WireObject place = wire.object(field);
    return wire.has(field)
        ? new OzonReturn.Place(place.number("id"), place.text("name"), place.text("address"))
        : null;
  }

  private static OzonReturn.Product product(WireObject wire) {
    return new OzonReturn.Product(
        new Sku(wire.requiredNumber("sku")),
        wire.text("offer_id"),
        wire.text("name"),
        wire.number("quantity"),
        money(wire, "price"),
        money(wire, "commission"));
  }

  private static OzonReturn.Status status(WireObject wire) {
    WireObject status = wire.object("status");
    return new OzonReturn.Status(
        status.number("id"),
        status.text("sys_name"),
        status.text("display_name"),
        wire.time("change_moment"));
  }

  private static OzonReturn.Logistic logistic(WireObject wire) {
    return new OzonReturn.Logistic(
        wire.time("return_date"),
        wire.time("technical_return_moment"),
        wire.time("cancelled_with_compensation_moment"),
        wire.time("final_moment"),
        wire.text("barcode"));
  }

  private static OzonReturn.Storage storage(WireObject wire) {
    return new OzonReturn.Storage(
        wire.time("arrived_moment"),
        wire.time("tariffication_start_date"),
        wire.number("days"),
        money(wire, "sum"),
        money(wire, "utilization_sum"),
        wire.text("utilization_forecast_date"));
  }

  /** {@code {"currency_code", "price"}}, the price as a number or as text. */
  private static @Nullable Money money(WireObject wire, String field) {
    return wire.object(field).money("price", "currency_code");
  }
}

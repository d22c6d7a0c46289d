package dev.trestle.ozon.warehouse;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads warehouses from both versions. */
final class WarehouseReader {

  private WarehouseReader() {}

  static Page<OzonWarehouse> todaysPage(WireObject answer) {
    return new Page<>(all(answer, "warehouses"), Lists.byCursor(answer));
  }

  /** Before 2026 the older list had no pages; a longer one than asked for is the whole. */
  static Page<OzonWarehouse> olderPage(WireObject answer, int limit, @Nullable String next) {
    List<OzonWarehouse> all = all(answer, "result");
    int end = NextPage.offset(Lists.V1, next) + all.size();
    return new Page<>(all, all.size() == limit ? NextPage.token(Lists.V1, end) : null);
  }

  private static List<OzonWarehouse> all(WireObject answer, String field) {
    return Lists.required(answer, field).stream().map(WarehouseReader::read).toList();
  }

  private static OzonWarehouse read(WireObject wire) {
    WireObject mile =
        wire.has("first_mile") ? wire.object("first_mile") : wire.object("first_mile_type");
    String mileType = mile.text("type") == null ? mile.text("first_mile_type") : mile.text("type");
    WireObject address = wire.object("address_info");
    String status = wire.text("status");
    return new OzonWarehouse(
        new WarehouseId(wire.requiredNumber("warehouse_id")),
        wire.text("name"),
        status == null ? null : status.toLowerCase(Locale.ROOT),
        is(wire, "is_rfbs"),
        is(wire, "has_entrusted_acceptance"),
        is(wire, "is_kgt"),
        limit(wire),
        mileType == null ? null : mile(mileType),
        mile.text("dropoff_point_id"),
        days(wire.texts("working_days")),
        address.text("address"),
        address.text("utc"));
  }

  private static boolean is(WireObject wire, String field) {
    return Boolean.TRUE.equals(wire.flag(field));
  }

  /** -1 stands for no limit. */
  private static @Nullable Long limit(WireObject wire) {
    Long limit = wire.number("postings_limit");
    return limit == null || limit < 0 ? null : limit;
  }

  /** v1 writes {@code DropOff} and {@code Pickup}. */
  private static String mile(String type) {
    return switch (type) {
      case "DropOff" -> "DROP_OFF";
      case "Pickup" -> "PICK_UP";
      default -> type;
    };
  }

  /** Names in v2; digits in v1, Monday first, as texts or as numbers. */
  private static Set<DayOfWeek> days(List<String> words) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (words.contains(day.name()) || words.contains(Integer.toString(day.getValue()))) {
        days.add(day);
      }
    }
    return days;
  }
}

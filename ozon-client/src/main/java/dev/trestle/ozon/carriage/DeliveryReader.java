package dev.trestle.ozon.carriage;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Next;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads deliveries from any of the three lists. */
final class DeliveryReader {

  static final String SECOND = "v2";

  private DeliveryReader() {}

  /** /v2/carriage/delivery/list. */
  static Page<Delivery> second(WireObject answer) {
    List<Delivery> items =
        answer.objects("methods").stream().map(DeliveryReader::delivery).toList();
    String cursor = Next.cursor(answer, items.size());
    return new Page<>(items, cursor == null ? null : NextPage.token(SECOND, cursor));
  }

  /** /v1/carriage/delivery/list, which has no pages. */
  static Page<Delivery> first(WireObject answer) {
    return new Page<>(
        answer.objects("result").stream().map(DeliveryReader::delivery).toList(), null);
  }

  private static Delivery delivery(WireObject wire) {
    return delivery(wire, wire.objects("carriages"), "id", "postings_count", "status");
  }

  /** /v1/posting/carriage-available/list: a row for each carriage, without pages. */
  static Page<Delivery> available(WireObject answer) {
    Map<Long, List<WireObject>> byMethod = new LinkedHashMap<>();
    for (WireObject row : answer.objects("result")) {
      byMethod.merge(
          row.requiredNumber("delivery_method_id"), List.of(row), DeliveryReader::joined);
    }
    return new Page<>(
        byMethod.values().stream()
            .map(rows ->
                delivery(
                    rows.getFirst(),
                    rows,
                    "carriage_id",
                    "carriage_postings_count",
                    "carriage_status"))
            .toList(),
        null);
  }

  private static List<WireObject> joined(List<WireObject> some, List<WireObject> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Delivery delivery(
      WireObject wire, List<WireObject> carriages, String id, String count, String status) {
    return new Delivery(
        wire.requiredNumber("delivery_method_id"),
        wire.text("delivery_method_name"),
        wire.number("warehouse_id"),
        wire.text("warehouse_name"),
        DepartureDay.read(wire.text("departure_date")),
        wire.time("cutoff_at"),
        wire.number("mandatory_postings_count"),
        wire.number("mandatory_packaged_count"),
        wire.flag("has_entrusted_acceptance"),
        carriages.stream()
            .filter(carriage -> carriage.requiredNumber(id) != 0)
            .map(carriage ->
                new Delivery.Listed(
                    new CarriageId(carriage.requiredNumber(id)),
                    carriage.text(status),
                    carriage.number(count)))
            .toList(),
        ready(carriages, id, count),
        wire.objects("errors").stream().map(error -> error.requiredText("code")).toList());
  }

  /** Ozon shows a carriage that could be created as one with the id 0. */
  private static @Nullable Long ready(List<WireObject> carriages, String id, String count) {
    for (WireObject carriage : carriages) {
      if (carriage.requiredNumber(id) == 0) {
        Long postings = carriage.number(count);
        return postings == null ? Long.valueOf(0) : postings;
      }
    }
    return null;
  }
}

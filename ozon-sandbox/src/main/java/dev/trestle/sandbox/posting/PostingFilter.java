package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** The filter parts that v3 and v4 lists share. */
final class PostingFilter {

  private PostingFilter() {}

  /** {@code since} and {@code to}: both required, at most one year apart. */
  static Predicate<Posting> listedWithin(ProtoObject filter, Validation validation) {
    validation.require(filter.has("since"), "Filter.Since", "value is required");
    validation.require(filter.has("to"), "Filter.To", "value is required");
    Period period = period(filter, "since", "to");
    validation.require(
        !period.to().isBefore(period.from()), "Filter.To", "value must not be before Since");
    if (period.from().atOffset(ZoneOffset.UTC).plusYears(1).toInstant().isBefore(period.to())) {
      throw OzonErrors.invalid("PERIOD_IS_TOO_LONG");
    }
    return posting -> period.contains(posting.shipment().listedAt());
  }

  /** {@code last_changed_status_date}: each end is optional. */
  static Predicate<Posting> changedWithin(ProtoObject filter) {
    Period period = period(filter.object("last_changed_status_date"), "from", "to");
    return posting -> period.contains(posting.progress().changedAt());
  }

  static Predicate<Posting> ofOrder(ProtoObject filter) {
    long order = filter.integer("order_id");
    return posting -> order == 0 || posting.identity().orderId() == order;
  }

  /** In FBS the delivery method has the warehouse's id. */
  static Predicate<Posting> fromWarehouses(List<Long> ids) {
    return posting -> ids.isEmpty() || ids.contains(posting.shipment().warehouse().id());
  }

  static Predicate<Posting> byProviders(List<Long> ids) {
    return posting -> ids.isEmpty() || ids.contains((long) Warehouse.PROVIDER_ID);
  }

  private static Period period(ProtoObject object, String from, String to) {
    Instant first = object.time(from).orElse(Period.ALWAYS.from());
    return new Period(first, object.time(to).orElse(Period.ALWAYS.to()));
  }
}

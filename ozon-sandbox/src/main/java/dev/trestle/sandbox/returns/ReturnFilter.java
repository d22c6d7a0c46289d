package dev.trestle.sandbox.returns;

import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filter of the list of returns: exactly one of three dates, and any of the others. */
final class ReturnFilter {

  private static final int MOST_POSTINGS = 50;

  private ReturnFilter() {}

  static Predicate<Return> read(ProtoObject filter, Validation validation) {
    List<String> postings = filter.texts("posting_numbers");
    validation.require(
        postings.size() <= MOST_POSTINGS,
        "Filter.PostingNumbers",
        "value must contain no more than 50 item(s)");
    long order = filter.integer("order_id");
    long warehouse = filter.integer("warehouse_id");
    filter.integer("compensation_status_id");
    return dates(filter)
        .and(one -> postings.isEmpty() || postings.contains(one.posting().number()))
        .and(one -> order == 0 || order == one.posting().identity().orderId())
        .and(one -> warehouse == 0 || warehouse == one.posting().shipment().warehouse().id())
        .and(same(filter, "offer_id", one -> one.product().offerId()))
        .and(same(filter, "product_name", one -> one.product().name()))
        .and(same(filter, "visual_status_name", one -> one.progress().status().systemName()))
        .and(same(filter, "barcode", Return::barcode))
        .and(same(filter, "return_schema", one -> one.scheme().name()));
  }

  private static Predicate<Return> dates(ProtoObject filter) {
    List<Predicate<Return>> given =
        List.of(
                within(filter, "logistic_return_date", one -> Optional.of(one.returnedAt())),
                within(filter, "storage_tariffication_start_date", Return::chargedFrom),
                within(
                    filter,
                    "visual_status_change_moment",
                    one -> Optional.of(one.progress().changedAt())))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    if (given.size() != 1) {
      throw OzonErrors.invalid(
          "use only one of the filters logistic_return_date, storage_tariffication_start_date,"
              + " visual_status_change_moment");
    }
    return given.getFirst();
  }

  private static Optional<Predicate<Return>> within(
      ProtoObject filter, String field, Function<Return, Optional<Instant>> date) {
    if (!filter.has(field)) {
      return Optional.empty();
    }
    ProtoObject range = filter.object(field);
    Instant from = range.time("time_from").orElse(Instant.MIN);
    Instant to = range.time("time_to").orElse(Instant.MAX);
    return Optional.of(one ->
        date.apply(one).filter(time -> !time.isBefore(from) && !time.isAfter(to)).isPresent());
  }

  private static Predicate<Return> same(
      ProtoObject filter, String field, Function<Return, String> value) {
    String wanted = filter.text(field);
    return one -> wanted.isEmpty() || wanted.equals(value.apply(one));
  }
}

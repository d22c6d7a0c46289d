package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filter parts that several lists share; an empty one lets everything through. */
public final class PostingFilter {

  private static final int MOST_NUMBERS = 100;

  private PostingFilter() {}

  /** FBS and rFBS are listed together. */
  static boolean fromSeller(Posting posting) {
    return posting.scheme() != Scheme.FBO;
  }

  /** {@code since} and {@code to}: both required, at most one year apart. */
  public static Period listedWithin(ProtoObject filter, Validation validation) {
    validation.require(filter.has("since"), "Filter.Since", "value is required");
    validation.require(filter.has("to"), "Filter.To", "value is required");
    return checked(period(filter, "since", "to"), "Filter.To", "Since", validation);
  }

  static Period checked(Period period, String to, String from, Validation validation) {
    validation.require(
        !period.to().isBefore(period.from()), to, "value must not be before " + from);
    if (period.from().atOffset(ZoneOffset.UTC).plusYears(1).toInstant().isBefore(period.to())) {
      throw OzonErrors.invalid("PERIOD_IS_TOO_LONG");
    }
    return period;
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

  /** At most 100 order numbers, posting numbers and so on at once. */
  public static Predicate<Posting> named(
      ProtoObject filter, String field, Function<Posting, String> value, Validation validation) {
    Set<String> wanted = Set.copyOf(filter.texts(field));
    validation.require(
        wanted.size() <= MOST_NUMBERS,
        "Filter." + field,
        "value must contain no more than " + MOST_NUMBERS + " item(s)");
    return posting -> wanted.isEmpty() || wanted.contains(value.apply(posting));
  }

  public static Predicate<Posting> inStatus(String status) {
    return posting -> status.isEmpty() || posting.state().status().equals(status);
  }

  public static Predicate<Posting> inStatuses(List<String> statuses) {
    Set<String> wanted = Set.copyOf(statuses);
    return posting -> wanted.isEmpty() || wanted.contains(posting.state().status());
  }

  /** {@code integration_type_flow}. */
  static Predicate<Posting> byFlows(ProtoObject filter) {
    Set<String> wanted = Set.copyOf(filter.texts("integration_type_flow"));
    return posting -> wanted.isEmpty() || wanted.contains(posting.traits().flow().word());
  }

  /** Warehouses, delivery methods and providers; the fields of v3 are singular, of v4 plural. */
  static Predicate<Posting> delivered(ProtoObject filter, String ending) {
    List<Long> warehouses = filter.integers("warehouse_id" + ending);
    List<Long> methods = filter.integers("delivery_method_id" + ending);
    List<Long> providers = filter.integers("provider_id" + ending);
    return posting -> {
      var method = posting.shipment().method();
      return (warehouses.isEmpty() || warehouses.contains(method.warehouse().id()))
          && (methods.isEmpty() || methods.contains(method.id()))
          && (providers.isEmpty() || providers.contains(method.provider().id()));
    };
  }

  /** No product here is traceable in Belarus, and none is sold by the quantum. */
  static Predicate<Posting> ofKind(ProtoObject filter) {
    boolean none = filter.flag("is_blr_traceable") || filter.flag("is_quantum");
    return posting -> !none;
  }

  public static Period period(ProtoObject object, String from, String to) {
    Instant first = object.time(from).orElse(Period.ALWAYS.from());
    return new Period(first, object.time(to).orElse(Period.ALWAYS.to()));
  }
}

package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which postings are not yet fulfilled; v3 and v4 ask for it alike. */
final class Unfulfilled {

  private Unfulfilled() {}

  /** Everything the seller or Ozon still has to do with, or what is asked for by its status. */
  static Predicate<Posting> inStatuses(List<String> statuses) {
    return statuses.isEmpty()
        ? posting -> !posting.state().done() && !posting.state().cancelled()
        : PostingFilter.inStatuses(statuses).and(posting -> !posting.state().done());
  }

  /** By the cut-off or by the day of handing over: one of both windows, complete. */
  static Predicate<Posting> within(ProtoObject filter, Validation validation) {
    boolean byCutoff = filter.has("cutoff_from") && filter.has("cutoff_to");
    boolean byDelivering = filter.has("delivering_date_from") && filter.has("delivering_date_to");
    boolean noCutoff = !filter.has("cutoff_from") && !filter.has("cutoff_to");
    boolean noDelivering = !filter.has("delivering_date_from") && !filter.has("delivering_date_to");
    if (byCutoff && noDelivering) {
      return within(
          PostingFilter.period(filter, "cutoff_from", "cutoff_to"),
          posting -> posting.shipment().shipmentDate(),
          validation);
    }
    if (byDelivering && noCutoff) {
      return within(
          PostingFilter.period(filter, "delivering_date_from", "delivering_date_to"),
          posting -> posting.shipment().milestones().deliveringDate(),
          validation);
    }
    throw OzonErrors.invalid("the mismatch between cutoff & delivery date");
  }

  private static Predicate<Posting> within(
      Period period, Function<Posting, @Nullable Instant> date, Validation validation) {
    PostingFilter.checked(period, "Filter", "its beginning", validation);
    return posting -> period.contains(date.apply(posting));
  }
}

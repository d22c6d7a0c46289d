package dev.trestle.order.buyer;

import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.posting.Buyer;
import dev.trestle.ozon.posting.LegalInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the people behind a posting. {@link #toString} tells nothing. */
public record KnownBuyer(
    Buyer.@Nullable Person customer,
    Buyer.@Nullable Person addressee,
    Buyer.@Nullable Address address,
    @Nullable LegalInfo legalInfo) {

  /** Empty where Ozon told nothing: later on it hides what it told before, and that is kept. */
  static Optional<KnownBuyer> of(Observation answer) {
    Buyer buyer = answer.buyer();
    KnownBuyer known =
        new KnownBuyer(
            buyer == null ? null : buyer.customer(),
            buyer == null ? null : buyer.addressee(),
            buyer == null ? null : buyer.address(),
            answer.legalInfo());
    return known.equals(new KnownBuyer(null, null, null, null))
        ? Optional.empty()
        : Optional.of(known);
  }

  @Override
  public String toString() {
    return "KnownBuyer[hidden]";
  }
}

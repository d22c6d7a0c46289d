package dev.trestle.order.fact;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.order.PostingTariffication;
import dev.trestle.ozon.posting.Tariffication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shipping costs, as published. Ozon writes a tariff that is not there as zeros or as nothing,
 * by method and version; here it is always nothing.
 */
final class TarifficationFacts {

  private static final PostingTariffication NOTHING =
      new PostingTariffication(null, null, null, List.of());

  private TarifficationFacts() {}

  static @Nullable PostingTariffication of(Tariffication told) {
    List<PostingTariffication.Step> steps =
        told.steps().stream()
            .map(step ->
                new PostingTariffication.Step(
                    step.deadline(), whole(step.tariff()), unlessZero(step.minCharge())))
            .toList();
    var published =
        new PostingTariffication(
            tariff(told.current()), tariff(told.next()), told.nextStartsAt(), steps);
    return published.equals(NOTHING) ? null : published;
  }

  private static PostingTariffication.@Nullable Tariff tariff(Tariffication.@Nullable Tariff told) {
    if (told == null || (told.type() == null && unlessZero(told.charge()) == null)) {
      return null;
    }
    return whole(told);
  }

  private static PostingTariffication.Tariff whole(Tariffication.Tariff told) {
    return new PostingTariffication.Tariff(told.rate(), told.type(), unlessZero(told.charge()));
  }

  private static @Nullable Money unlessZero(@Nullable Money amount) {
    return amount == null || amount.amount().signum() == 0 ? null : amount;
  }
}

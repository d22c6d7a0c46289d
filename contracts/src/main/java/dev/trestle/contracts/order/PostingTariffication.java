package dev.trestle.contracts.order;

import dev.trestle.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shipping costs now, and after which delay it costs more ({@code tariffication}).
 *
 * @param current null where Ozon charges nothing yet
 * @param next the tariff that follows
 * @param nextTariffStartsAt when it does
 * @param steps all tariffs with their deadlines
 */
public record PostingTariffication(
    @Nullable Tariff current,
    @Nullable Tariff next,
    @Nullable Instant nextTariffStartsAt,
    List<Step> steps) {

  /** Copies the steps. */
  public PostingTariffication {
    steps = List.copyOf(steps);
  }

  /**
   * One tariff.
   *
   * @param rate percent
   * @param type such as a discount or a surcharge, in Ozon's word
   * @param charge the amount that the rate makes
   */
  public record Tariff(@Nullable BigDecimal rate, @Nullable String type, @Nullable Money charge) {}

  /** A tariff that holds until its deadline. */
  public record Step(@Nullable Instant deadline, Tariff tariff, @Nullable Money minCharge) {}
}

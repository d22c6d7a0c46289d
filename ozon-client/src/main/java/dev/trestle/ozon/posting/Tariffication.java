package dev.trestle.ozon.posting;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.WireObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shipping costs now and after which delay it costs more. Ozon's documents show {@code
 * tariffication} as an object and as a list of one.
 *
 * @param current null where Ozon charges nothing yet
 * @param next the tariff that follows
 * @param nextStartsAt when it does
 * @param steps all tariffs with their deadlines ({@code tariffication_steps})
 */
public record Tariffication(
    @Nullable Tariff current,
    @Nullable Tariff next,
    @Nullable Instant nextStartsAt,
    List<Step> steps) {

  /** Nothing is charged. */
  public static final Tariffication NONE = new Tariffication(null, null, null, List.of());

  /** Copies the steps. */
  public Tariffication {
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

  static Tariffication read(WireObject posting) {
    List<Step> steps =
        posting.objects("tariffication_steps").stream().map(Tariffication::step).toList();
    return posting.oneOrMore("tariffication").stream()
        .findFirst()
        .map(wire ->
            new Tariffication(
                tariff(wire, "current"),
                tariff(wire, "next"),
                wire.time("next_tariff_starts_at"),
                steps))
        .orElse(new Tariffication(null, null, null, steps));
  }

  /** Ozon prints rate 0 with empty texts for a tariff that is not there. */
  private static @Nullable Tariff tariff(WireObject wire, String which) {
    String type = wire.text(which + "_tariff_type");
    Money charge = wire.money(which + "_tariff_charge", which + "_tariff_charge_currency_code");
    return type == null && charge == null
        ? null
        : new Tariff(wire.decimal(which + "_tariff_rate"), type, charge);
  }

  private static Step step(WireObject wire) {
    return new Step(
        wire.time("tariff_deadline_at"),
        new Tariff(
            wire.decimal("tariff_rate"),
            wire.text("tariff_type"),
            wire.money("tariff_charge", "currency_code")),
        wire.money("min_charge", "currency_code"));
  }
}

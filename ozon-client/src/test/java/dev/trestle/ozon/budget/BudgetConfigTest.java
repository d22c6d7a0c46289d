package dev.trestle.ozon.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetConfigTest {

  @Test
  void takesOzonsLimitOfTodayForGranted() {
    BudgetConfig config = config(Map.of("ozon.budget.share", "25"));

    assertThat(config.requestsPerSecond()).isEqualTo(50);
    assertThat(config.accounts()).isEmpty();
    assertThat(Pace.of(config, 1).step()).isEqualTo(Duration.ofMillis(1080).dividedBy(25));
  }

  @Test
  void readsEveryValue() {
    BudgetConfig config =
        config(
            Map.of(
                "ozon.budget.requests-per-second", "40",
                "ozon.budget.share", "20",
                "ozon.budget.accounts.7.requests-per-second", "10",
                "ozon.budget.accounts.7.share", "5"));

    assertThat(Pace.of(config, 1)).isEqualTo(new Pace(20));
    assertThat(Pace.of(config, 7)).isEqualTo(new Pace(5));
    assertThat(config.requestsPerSecond()).isEqualTo(40);
    assertThat(config.accounts().get(7L).requestsPerSecond()).hasValue(10);
  }

  @Test
  void refusesAShareAboveTheLimit() {
    Map<String, String> account =
        Map.of(
            "ozon.budget.share", "25",
            "ozon.budget.accounts.7.requests-per-second", "10",
            "ozon.budget.accounts.7.share", "25");

    assertThatThrownBy(() -> Pace.check(config(account)))
        .hasMessage("ozon.budget: a share of 25 is more than 10 requests per second");
    assertThatThrownBy(() -> Pace.check(config(Map.of("ozon.budget.share", "51"))))
        .hasMessage("ozon.budget: a share of 51 is more than 50 requests per second");
  }

  private static BudgetConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(BudgetConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(BudgetConfig.class);
  }
}

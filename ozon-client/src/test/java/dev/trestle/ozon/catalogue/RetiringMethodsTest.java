package dev.trestle.ozon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.LogCapture;
import dev.trestle.ozon.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetiringMethodsTest {

  private static final String V3_LIST = "/v3/posting/fbs/list";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T00:00:00Z"));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final RetiringMethods retiring = new RetiringMethods(metrics, clock);
  private final MethodCatalogue catalogue = new MethodCatalogue();

  @Test
  void measuresOnlyMethodsThatAreReallyCalled() {
    assertThat(metrics.getMeters()).isEmpty();

    retiring.used(catalogue.require("/v3/posting/fbs/get"));
    assertThat(metrics.getMeters()).isEmpty();

    retiring.used(catalogue.require(V3_LIST));
    assertThat(metrics.getMeters()).hasSize(2);
  }

  @Test
  void movesTheGaugeWithTheClockAlone() {
    retiring.used(catalogue.require(V3_LIST));
    assertThat(gauge("soon") + gauge("off")).isZero();

    clock.advance(Duration.ofDays(10));
    assertThat(gauge("soon")).isOne();
    assertThat(gauge("off")).isZero();

    clock.advance(Duration.ofDays(60));
    assertThat(gauge("soon")).isZero();
    assertThat(gauge("off")).isOne();
  }

  @Test
  void warnsOncePerMethodAndDay() {
    clock.advance(Duration.ofDays(30));
    try (LogCapture log = LogCapture.of(RetiringMethods.class)) {
      retiring.used(catalogue.require(V3_LIST));
      retiring.used(catalogue.require(V3_LIST));
      assertThat(log.lines())
          .containsExactly(
              "Ozon switches /v3/posting/fbs/list off on 2026-08-31; successor: /v4/posting/fbs/list");

      clock.advance(Duration.ofDays(1));
      retiring.used(catalogue.require(V3_LIST));
      assertThat(log.lines()).hasSize(2);

      clock.advance(Duration.ofDays(60));
      retiring.used(catalogue.require(V3_LIST));
      assertThat(log.lines().getLast())
          .isEqualTo(
              "/v3/posting/fbs/list is called although Ozon announced its end for 2026-08-31; successor: /v4/posting/fbs/list");
    }
  }

  private double gauge(String state) {
    return metrics
        .get("trestle.ozon.methods.retiring")
        .tag("method", V3_LIST)
        .tag("state", state)
        .gauge()
        .value();
  }
}

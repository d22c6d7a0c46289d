package dev.trestle.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the limits let through, at random moments, holds in every second there is. */
class RequestLimitsTest {

  private static final Instant START = Instant.parse("2026-09-14T09:30:15Z");

  @Test
  void letsNoMoreThanTheLimitIntoAnySecond() {
    var random = new SplittableRandom(7);
    var clock = new Ticking();
    var limits = new RequestLimits(LimitSettings.of(50), clock);
    List<Instant> admitted = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      clock.now = clock.now.plusNanos(random.nextLong(18_000_000));
      if (limits.use("100001", "/v1/any").refusal().isEmpty()) {
        admitted.add(clock.now);
      }
    }
    for (int i = 50; i < admitted.size(); i++) {
      assertThat(Duration.between(admitted.get(i - 50), admitted.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
    assertThat(admitted.size())
        .as("and it refuses no more than needed")
        .isGreaterThan(20_000 * 9 / 1_000 * 50 * 99 / 100);
  }

  private static final class Ticking extends Clock {

    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}

package dev.trestle.sandbox.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HealthWatchTest {

  private static final Instant NIGHT = Instant.parse("2026-09-15T00:00:00Z");

  private final List<Subscription> troubled = new ArrayList<>();
  private final Subscriptions subscriptions = new Subscriptions(Clock.fixed(NIGHT, ZoneOffset.UTC));
  private final HealthWatch watch = new HealthWatch(subscriptions, troubled::add);
  private final long id =
      subscriptions
          .add(
              new SellerId(100_001),
              URI.create("http://127.0.0.1:9/push"),
              Set.of(PushType.NEW_POSTING))
          .id();

  @Test
  void tellsOfEachNightThatWasNotGreenAndOfTheSuspension() {
    grade(1_000);
    assertThat(troubled).isEmpty();
    for (int night = 0; night < 3; night++) {
      grade(2_500);
    }
    assertThat(troubled).hasSize(3);
    assertThat(troubled.get(1).health().enabled()).isTrue();
    assertThat(troubled.getLast().health().disabledBy()).isEqualTo(DisableReason.AVAILABILITY);
    grade(2_500);
    assertThat(troubled).hasSize(3);
  }

  @Test
  void tellsOfASuspensionByDayOnce() {
    for (int i = 0; i < 9; i++) {
      watch.answered(
          id, new Answer(PushType.NEW_POSTING, NIGHT, Answer.LIMIT, Answer.Kind.TOO_SLOW));
    }
    assertThat(troubled).hasSize(1);
  }

  @Test
  void forgetsAnswersThatAreOlderThanADay() {
    for (int i = 0; i < 19; i++) {
      refuse(NIGHT);
    }
    watch.answered(
        id,
        new Answer(PushType.NEW_POSTING, NIGHT.plusSeconds(86_401), Duration.ZERO, Answer.Kind.OK));
    refuse(NIGHT.plusSeconds(86_402));
    assertThat(troubled).isEmpty();
  }

  @Test
  void startsWithACleanSlateAfterAChange() {
    for (int i = 0; i < 19; i++) {
      refuse(NIGHT);
    }
    watch.forget(id);
    refuse(NIGHT);
    assertThat(troubled).isEmpty();
    for (int i = 0; i < 19; i++) {
      refuse(NIGHT);
    }
    assertThat(troubled).hasSize(1);
  }

  private void refuse(Instant at) {
    watch.answered(id, new Answer(PushType.NEW_POSTING, at, Duration.ZERO, Answer.Kind.REFUSED));
  }

  private void grade(long millis) {
    watch.grade(id, NIGHT, Map.of(PushType.NEW_POSTING, Duration.ofMillis(millis)));
  }
}

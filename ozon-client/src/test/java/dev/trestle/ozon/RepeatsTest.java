package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.OzonMethod;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  private static final OzonFailure SENT = new OzonFailure.Unavailable(true, "cut");

  private final OzonMethod read = new MethodCatalogue().require(Engine.GET);
  private final OzonMethod write = new MethodCatalogue().require(Engine.SHIP);

  @Test
  void spreadsPausesOverTheWholeOfADoublingStretch() {
    for (int attempts = 0; attempts < 12; attempts++) {
      Duration longest = Duration.ofMillis(Math.min(10_000, 200L << Math.min(attempts, 6)));
      Set<Duration> pauses = new HashSet<>();
      for (int draw = 0; draw < 300; draw++) {
        pauses.add(Repeats.pause(read, SENT, attempts).orElseThrow());
      }
      assertThat(pauses).allMatch(pause -> pause.compareTo(longest) <= 0);
      assertThat(pauses).anyMatch(pause -> pause.compareTo(longest.dividedBy(2)) < 0);
      assertThat(pauses).anyMatch(pause -> pause.compareTo(longest.dividedBy(2)) > 0);
    }
  }

  @Test
  void neverComesBackBeforeOzonAllows() {
    OzonFailure busy = new OzonFailure.Throttled(Duration.ofSeconds(9), "busy");

    assertThat(Repeats.pause(write, busy, 0).orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void repeatsAWriteOnlyWhenItDidNothing() {
    assertThat(Repeats.pause(write, SENT, 0)).isEmpty();
    assertThat(Repeats.pause(write, new OzonFailure.Unavailable(false, "refused"), 0)).isPresent();
  }
}

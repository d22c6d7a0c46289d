package dev.trestle.ozon.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

  private static final long MILLI = 1_000_000;
  private static final long EPOCH = 1_790_000_000_000_000L;

  private final DatabaseClock clock = new DatabaseClock();

  @Test
  void takesTheMiddleOfOneAnswer() {
    clock.learn(EPOCH, 100 * MILLI, 104 * MILLI);

    assertThat(clock.local(EPOCH)).isEqualTo(102 * MILLI);
    assertThat(clock.local(EPOCH + 1_000)).isEqualTo(103 * MILLI);
  }

  @Test
  void isNotLedAstrayByASlowAnswer() {
    clock.learn(EPOCH, 100 * MILLI, 101 * MILLI);
    clock.learn(EPOCH + 50_000, 150 * MILLI, 390 * MILLI);

    assertThat(clock.local(EPOCH + 50_000)).isCloseTo(150_500_000L, Offset.offset(MILLI / 2));
  }

  @Test
  void putsTheBoundsOfAllAnswersTogether() {
    clock.learn(EPOCH, 90 * MILLI, 101 * MILLI);
    clock.learn(EPOCH + 50_000, 150 * MILLI, 190 * MILLI);

    // Not before 100 says the second answer, not after 101 the first.
    assertThat(clock.local(EPOCH)).isBetween(100 * MILLI - 30_000, 101 * MILLI + 30_000);
  }

  @Test
  void followsAClockThatWasSet() {
    clock.learn(EPOCH, 100 * MILLI, 101 * MILLI);
    clock.learn(EPOCH + 3_600_000_000L, 200 * MILLI, 202 * MILLI);

    assertThat(clock.local(EPOCH + 3_600_000_000L)).isEqualTo(201 * MILLI);
  }
}

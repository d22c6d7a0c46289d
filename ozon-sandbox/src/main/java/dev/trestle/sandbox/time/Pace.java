package dev.trestle.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How sandbox time follows the base clock.
 *
 * @param start sandbox time at {@code base}
 * @param speed sandbox seconds per second of the base clock, 0 or more
 */
record Pace(Instant start, Instant base, int speed) {

  static Pace of(Clock base) {
    Instant now = base.instant();
    return new Pace(now, now, 1);
  }

  Instant at(Instant baseTime) {
    return start.plus(Duration.between(base, baseTime).multipliedBy(speed));
  }

  /**
   * What a pause of sandbox time is on the base clock, rounded up; empty when time stands still.
   */
  Optional<Duration> wait(Duration pause) {
    if (pause.isNegative() || pause.isZero()) {
      return Optional.of(Duration.ZERO);
    }
    return speed == 0 ? Optional.empty() : Optional.of(pause.dividedBy(speed).plusNanos(1));
  }
}

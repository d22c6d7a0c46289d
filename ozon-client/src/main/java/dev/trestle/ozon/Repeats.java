package dev.trestle.ozon;

import dev.trestle.ozon.catalogue.OzonMethod;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which failed attempt is made again, and when: full jitter over doubling stretches. A write is
 * repeated only when it surely did nothing: it never left, or Ozon refused it by a 429.
 */
final class Repeats {

  private static final Duration FIRST_STRETCH = Duration.ofMillis(200);
  private static final Duration LONGEST_STRETCH = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 6;

  private Repeats() {}

  /** The pause before the next attempt; empty where the failure is final. */
  static Optional<Duration> pause(OzonMethod method, OzonFailure failure, int attempts) {
    return switch (failure) {
      case OzonFailure.Throttled throttled ->
          Optional.of(throttled.retryAfter().plus(jitter(attempts)));
      case OzonFailure.Unavailable unavailable ->
          unavailable.sent() && method.writes() ? Optional.empty() : Optional.of(jitter(attempts));
      case OzonFailure.Refused refused -> Optional.empty();
      case OzonFailure.Missing missing -> Optional.empty();
      case OzonFailure.NotYet notYet -> Optional.empty();
      case OzonFailure.Unreadable unreadable -> Optional.empty();
      case OzonFailure.Gone gone -> Optional.empty();
    };
  }

  private static Duration jitter(int attempts) {
    Duration stretch = FIRST_STRETCH.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    long most = Math.min(stretch.toMillis(), LONGEST_STRETCH.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
  }
}

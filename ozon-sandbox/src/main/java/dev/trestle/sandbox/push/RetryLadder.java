package dev.trestle.sandbox.push;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a push that was not answered 200 comes again. Documented: after a few seconds, several
 * times, growing to 10 minutes, then 5 more times every 10 minutes, then never. The steps in
 * between are ours.
 */
final class RetryLadder {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration[] DELAYS =
      Stream.concat(
              Stream.of(5, 15, 45, 120, 300).map(Duration::ofSeconds),
              Stream.generate(() -> LONGEST).limit(1 + 5))
          .toArray(Duration[]::new);

  private RetryLadder() {}

  /** Pause after this attempt, counted from 1; empty when it was the last. */
  static Optional<Duration> pauseAfter(int attempt) {
    return attempt <= DELAYS.length ? Optional.of(DELAYS[attempt - 1]) : Optional.empty();
  }
}

package dev.trestle.order.sweep;

import dev.trestle.messaging.SweepBoard.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sweep of one account, as the API shows it.
 *
 * @param every pause between two runs
 * @param last the last completed run; missing before
 * @param underWay the run that has begun and not ended; missing between two runs
 * @param lastFailure the newest one; it is over where {@code consecutive} is 0
 */
record SweepView(
    long accountId,
    String kind,
    String every,
    @Nullable Run last,
    @Nullable Run underWay,
    @Nullable Failure lastFailure,
    Instant nextDueAt) {

  /**
   * One run.
   *
   * @param windowFrom beginning of its window; missing where the whole list is walked
   * @param windowTo end of its window
   * @param seen what the list has told
   * @param differences what was not known before
   * @param percent of the run, where it can be known
   */
  record Run(
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable Instant windowFrom,
      @Nullable Instant windowTo,
      @Nullable Long seen,
      @Nullable Long differences,
      @Nullable Integer percent) {}

  /** Why a run could not go on. */
  record Failure(@Nullable Instant at, String reason, int consecutive) {}

  static SweepView of(Standing standing, Sweep<?> sweep) {
    return new SweepView(
        standing.accountId(),
        standing.kind(),
        sweep.every().toString(),
        last(standing),
        underWay(standing, sweep),
        standing.lastFailure() == null
            ? null
            : new Failure(standing.failedAt(), standing.lastFailure(), standing.failures()),
        standing.dueAt());
  }

  private static @Nullable Run last(Standing standing) {
    return standing.finishedAt() == null
        ? null
        : new Run(
            standing.lastStartedAt(),
            standing.finishedAt(),
            null,
            standing.watermark(),
            standing.lastSeen(),
            standing.lastFound(),
            null);
  }

  private static @Nullable Run underWay(Standing standing, Sweep<?> sweep) {
    Instant end = standing.windowEnd();
    return end == null
        ? null
        : new Run(
            standing.startedAt(),
            null,
            sweep.windowStart(standing.watermark(), end),
            end,
            standing.seen(),
            standing.found(),
            standing.percent());
  }
}

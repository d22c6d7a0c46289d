package dev.trestle.sandbox.subscription;

import dev.trestle.sandbox.news.PushType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one URL. Ozon names four conditions of which one is enough to suspend it (push
 * chapter, "Automatic suspension"), and leaves open how they are counted; the numbers are ours.
 */
final class AnswerRecord {

  private static final Duration DAY = Duration.ofHours(24);

  /** A little less than the ladder of one push takes. */
  private static final Duration UNREACHABLE = Duration.ofHours(1);

  private static final int SLOW_IN_A_ROW = 3;

  /** Fewer answers tell nothing about a half. */
  private static final int LEAST_ANSWERS = 20;

  private final Deque<Answer> lastDay = new ArrayDeque<>();
  private final List<Answer> sinceNight = new ArrayList<>();
  private @Nullable Instant failingSince;
  private @Nullable Instant unreachableSince;
  private int slowInARow;

  /** Of the last day; counting them at each answer would be quadratic. */
  private int good;

  void add(Answer answer) {
    sinceNight.add(answer);
    lastDay.addLast(answer);
    good += answer.ok() ? 1 : 0;
    while (lastDay.getFirst().at().plus(DAY).isBefore(answer.at())) {
      good -= lastDay.removeFirst().ok() ? 1 : 0;
    }
    failingSince = answer.ok() ? null : earlier(failingSince, answer);
    unreachableSince =
        answer.kind() == Answer.Kind.UNREACHABLE ? earlier(unreachableSince, answer) : null;
    slowInARow = answer.kind() == Answer.Kind.TOO_SLOW ? slowInARow + 1 : 0;
  }

  /** Why the URL must be suspended after the last answer; empty when it need not be. */
  Optional<String> suspension() {
    Instant now = lastDay.getLast().at();
    if (lasts(unreachableSince, UNREACHABLE, now)) {
      return Optional.of("no connection for an hour");
    }
    if (lasts(failingSince, DAY, now)) {
      return Optional.of("nothing but errors for 24 hours");
    }
    if (slowInARow >= SLOW_IN_A_ROW) {
      return Optional.of(SLOW_IN_A_ROW + " answers in a row took longer than 5 seconds");
    }
    return lastDay.size() >= LEAST_ANSWERS && good * 2 < lastDay.size()
        ? Optional.of(good + " of " + lastDay.size() + " answers of 24 hours were 200")
        : Optional.empty();
  }

  /** Mean time of the answers to each type since the night before. */
  Map<PushType, Duration> closeDay() {
    Map<PushType, List<Duration>> times = new EnumMap<>(PushType.class);
    for (Answer answer : sinceNight) {
      times.computeIfAbsent(answer.type(), any -> new ArrayList<>()).add(answer.graded());
    }
    sinceNight.clear();
    Map<PushType, Duration> means = new EnumMap<>(PushType.class);
    times.forEach((type, took) ->
        means.put(
            type, took.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(took.size())));
    return means;
  }

  private static Instant earlier(@Nullable Instant since, Answer answer) {
    return since == null ? answer.at() : since;
  }

  private static boolean lasts(@Nullable Instant since, Duration least, Instant now) {
    return since != null && !since.plus(least).isAfter(now);
  }
}

package dev.trestle.sandbox.subscription;

import dev.trestle.sandbox.news.PushType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Watches how URLs answer: suspends them at once when they fail, and grades them by night. */
public final class HealthWatch {

  private static final int RED_NIGHTS = 3;

  private final Subscriptions subscriptions;
  private final AvailabilityWatcher watcher;
  private final Map<Long, AnswerRecord> records = new HashMap<>();

  public HealthWatch(Subscriptions subscriptions, AvailabilityWatcher watcher) {
    this.subscriptions = subscriptions;
    this.watcher = watcher;
  }

  /** Answers that come when the URL is switched off or gone already do not count. */
  public synchronized void answered(long id, Answer answer) {
    if (subscriptions.find(id).filter(one -> one.health().enabled()).isEmpty()) {
      return;
    }
    AnswerRecord record = record(id);
    record.add(answer);
    record.suspension().ifPresent(why -> suspend(id, answer.type(), why));
  }

  /** What was measured since the last night. */
  public synchronized Map<PushType, Duration> closeDay(long id) {
    return record(id).closeDay();
  }

  /** Grades a URL by the slowest type; the third red night in a row suspends it. */
  public synchronized void grade(long id, Instant at, Map<PushType, Duration> times) {
    var worst =
        times.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow(() -> new IllegalArgumentException("Nothing was measured"));
    Availability grade = Availability.of(worst.getValue());
    Subscription graded =
        update(id, health -> health.enabled() ? health.graded(grade, at, worst.getKey()) : health);
    if (graded != null && graded.health().enabled()) {
      if (graded.health().redNights() >= RED_NIGHTS) {
        suspend(id, worst.getKey(), RED_NIGHTS + " nights in a row unavailable");
      } else if (grade != Availability.GREEN) {
        watcher.troubled(graded);
      }
    }
  }

  /** A URL that is new, changed or switched on again starts with a clean slate. */
  public synchronized void forget(long id) {
    records.remove(id);
  }

  public synchronized void clear() {
    records.clear();
  }

  private void suspend(long id, PushType problem, String why) {
    records.remove(id);
    Subscription suspended =
        update(
            id,
            health ->
                health.enabled()
                    ? health.disabled(DisableReason.AVAILABILITY, problem, why)
                    : health);
    if (suspended != null) {
      watcher.troubled(suspended);
    }
  }

  private @Nullable Subscription update(long id, UnaryOperator<Health> change) {
    return subscriptions.replace(id, old -> old.with(change.apply(old.health()))).orElse(null);
  }

  private AnswerRecord record(long id) {
    return records.computeIfAbsent(id, any -> new AnswerRecord());
  }
}

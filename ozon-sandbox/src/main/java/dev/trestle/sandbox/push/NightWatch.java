package dev.trestle.sandbox.push;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.subscription.Answer;
import dev.trestle.sandbox.subscription.HealthWatch;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.time.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Ozon's nightly check: the day's times of each type and a ping give each URL its grade (push
 * chapter, "Monitoring"). The hour is ours: midnight UTC, when Ozon's quotas start anew too.
 */
public final class NightWatch {

  private static final Duration DAY = Duration.ofDays(1);

  private final Subscriptions subscriptions;
  private final HealthWatch watch;
  private final Pinger pinger;
  private final SandboxClock clock;
  private boolean awake;

  public NightWatch(
      Subscriptions subscriptions, HealthWatch watch, Pinger pinger, SandboxClock clock) {
    this.subscriptions = subscriptions;
    this.watch = watch;
    this.pinger = pinger;
    this.clock = clock;
  }

  /** Called with each new URL; until the first one there is nothing to watch. */
  public void wake() {
    if (!awake) {
      awake = true;
      Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAY);
      clock.after(Duration.between(clock.instant(), midnight), this::night);
    }
  }

  /** The plan itself died with the clock. */
  public void reset() {
    awake = false;
  }

  private void night() {
    Instant now = clock.instant();
    subscriptions.enabled().forEach(one -> check(one, now));
    clock.after(DAY, this::night);
  }

  private void check(Subscription subscription, Instant now) {
    Map<PushType, Duration> times = watch.closeDay(subscription.id());
    pinger
        .ping(subscription.seller(), subscription.url())
        .onSuccess(answer -> {
          var kind = answer.verdict().kind();
          times.put(PushType.PING, new Answer(PushType.PING, now, answer.took(), kind).graded());
          watch.grade(subscription.id(), now, times);
        });
  }
}

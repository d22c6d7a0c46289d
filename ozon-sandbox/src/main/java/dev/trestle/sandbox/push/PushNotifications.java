package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.news.Outbox;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.push.DroppedPush.Reason;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Answer;
import dev.trestle.sandbox.subscription.HealthWatch;
import dev.trestle.sandbox.time.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends pushes and repeats them by the {@link RetryLadder}. Without a URL nothing is sent and
 * nothing is kept for later, as with Ozon.
 */
public final class PushNotifications implements Outbox {

  private final PushTransport transport;
  private final PushRoutes routes;
  private final PushFaults faults;
  private final HealthWatch watch;
  private final PushLog log;
  private final SandboxClock clock;

  public PushNotifications(
      PushTransport transport,
      PushRoutes routes,
      PushFaults faults,
      HealthWatch watch,
      PushLog log,
      SandboxClock clock) {
    this.transport = transport;
    this.routes = routes;
    this.faults = faults;
    this.watch = watch;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Optional<Long> send(SellerId seller, PushType type, ObjectNode body) {
    if (routes.find(seller, type).equals(new PushRoutes.Nowhere(false))) {
      return Optional.empty();
    }
    Push push = push(seller, type, body);
    PushFaults.Fate fate = faults.fate(seller, type);
    if (fate.dropped()) {
      drop(push, 0, Reason.FAULT);
    } else {
      begin(push, fate.delay());
    }
    if (fate.doubled()) {
      begin(push(seller, type, body), Duration.ZERO);
    }
    return Optional.of(push.id());
  }

  /** Pings the default URL; empty without one. A ping is never repeated. */
  public Optional<Long> ping() {
    if (!(routes.find(null, PushType.PING) instanceof PushRoutes.To)) {
      return Optional.empty();
    }
    Push push = push(null, PushType.PING, Pinger.body(clock.instant()));
    begin(push, Duration.ZERO);
    return Optional.of(push.id());
  }

  private Push push(@Nullable SellerId seller, PushType type, ObjectNode body) {
    return new Push(log.nextId(), seller, type, body);
  }

  private void begin(Push push, Duration delay) {
    if (delay.isZero()) {
      attempt(push, 1, clock.instant());
    } else {
      plan(push, 1, clock.instant().plus(delay));
    }
  }

  private void plan(Push push, int number, Instant due) {
    PlannedPush attempt = new PlannedPush(push, number, due);
    log.plan(attempt);
    clock.after(
        Duration.between(clock.instant(), due),
        () -> {
          log.begin(attempt);
          attempt(push, number, due);
        });
  }

  private void attempt(Push push, int number, Instant at) {
    int era = log.era();
    switch (routes.find(push.seller(), push.type())) {
      case PushRoutes.To to ->
          transport
              .post(push, to.url())
              .onSuccess(answer -> {
                if (log.add(era, new PushAttempt(push, number, at, to.url(), answer))) {
                  answered(push, number, at, to, answer);
                }
              });
      case PushRoutes.Nowhere nowhere ->
          drop(push, number - 1, nowhere.disabled() ? Reason.URL_DISABLED : Reason.NO_URL);
    }
  }

  /** The pause counts from the end of the attempt. */
  private void answered(Push push, int number, Instant at, PushRoutes.To to, PushAnswer answer) {
    if (to.subscription() != null) {
      var kind = answer.verdict().kind();
      watch.answered(to.subscription(), new Answer(push.type(), at, answer.took(), kind));
    }
    if (answer.verdict().comesAgain() && !push.isPing()) {
      RetryLadder.pauseAfter(number)
          .ifPresentOrElse(
              pause -> plan(push, number + 1, at.plus(answer.took()).plus(pause)),
              () -> drop(push, number, Reason.LADDER_ENDED));
    }
  }

  private void drop(Push push, int attempts, Reason reason) {
    log.add(new DroppedPush(push, attempts, clock.instant(), reason));
  }
}

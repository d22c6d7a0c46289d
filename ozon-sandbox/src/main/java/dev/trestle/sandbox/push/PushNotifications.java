package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.time.Timer;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sends pushes and repeats them by the {@link RetryLadder}. Without a push URL nothing is sent and
 * nothing is kept for later, as with Ozon.
 */
public final class PushNotifications {

  private final PushTransport transport;
  private final PushTarget target;
  private final PushLog log;
  private final Timer timer;
  private final Clock clock;
  private final AtomicLong ids = new AtomicLong();

  /** Grows with each reset, so that attempts planned before it die. */
  private final AtomicInteger era = new AtomicInteger();

  public PushNotifications(
      PushTransport transport, PushTarget target, PushLog log, Timer timer, Clock clock) {
    this.transport = transport;
    this.target = target;
    this.log = log;
    this.timer = timer;
    this.clock = clock;
  }

  public void created(Posting posting, PushShape shape) {
    send(posting.identity().seller(), PushBodies.newPosting(posting, shape));
  }

  public void moved(Posting posting) {
    send(posting.identity().seller(), PushBodies.stateChanged(posting));
  }

  public void cancelled(Posting posting) {
    send(posting.identity().seller(), PushBodies.cancelled(posting));
  }

  /** The push's id in the log; empty without a push URL. A ping is never repeated. */
  public Optional<Long> ping() {
    return send(null, PushBodies.ping(clock.instant()));
  }

  /** Drops all attempts that are still planned. */
  public void reset() {
    era.incrementAndGet();
  }

  private Optional<Long> send(@Nullable SellerId seller, ObjectNode body) {
    if (target.url().isEmpty()) {
      return Optional.empty();
    }
    Push push = new Push(ids.incrementAndGet(), seller, body);
    attempt(push, 1, era.get());
    return Optional.of(push.id());
  }

  private void attempt(Push push, int number, int bornIn) {
    if (bornIn != era.get()) {
      return;
    }
    target.url().ifPresent(url -> attempt(push, number, bornIn, url));
  }

  private void attempt(Push push, int number, int bornIn, URI url) {
    Instant sentAt = clock.instant();
    transport
        .post(push, url)
        .onSuccess(answer -> {
          log.add(new PushAttempt(push, number, sentAt, url, answer));
          if (answer.verdict().comesAgain() && !push.isPing()) {
            repeatLater(push, number, bornIn);
          }
        });
  }

  private void repeatLater(Push push, int number, int bornIn) {
    RetryLadder.pauseAfter(number)
        .ifPresent(pause -> timer.after(pause, () -> attempt(push, number + 1, bornIn)));
  }
}

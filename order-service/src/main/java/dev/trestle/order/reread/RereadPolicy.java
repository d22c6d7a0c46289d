package dev.trestle.order.reread;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.OzonFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When to ask again. Directly after a push Ozon may not have the posting, or an older state of it;
 * a posting it never has is asked for a day long, ever more seldom.
 */
@ApplicationScoped
class RereadPolicy {

  private static final Logger LOG = Logger.getLogger(RereadPolicy.class);

  private final AccountPauses pauses;
  private final OrderConfig.Reread config;
  private final Clock clock;

  RereadPolicy(AccountPauses pauses, OrderConfig config, Clock clock) {
    this.pauses = pauses;
    this.config = config.reread();
    this.clock = clock;
  }

  /** Shorter than the lease, or another replica would ask for the same posting. */
  Duration patience() {
    return config.lease().multipliedBy(2).dividedBy(3);
  }

  void onAnswer(Claim claim) {
    pauses.end(claim.accountId());
  }

  /** Null once Ozon was asked often enough: then Ozon wins. */
  @Nullable Next onStale(Claim claim) {
    List<Duration> delays = config.delays();
    return claim.attempt() < delays.size()
        ? new Next.Later(delays.get(claim.attempt()), true, "Ozon's answer is older than the push")
        : null;
  }

  Next onUnknownAccount(Claim claim) {
    return new Next.Later(
        config.refusedDelay(), false, "account " + claim.accountId() + " is not configured");
  }

  Next onFailure(Claim claim, OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Missing missing -> onMissing(claim, missing);
      case OzonFailure.Throttled throttled -> {
        pauses.pause(claim.accountId(), throttled.retryAfter());
        yield new Next.Later(throttled.retryAfter(), false, throttled.reason());
      }
      case OzonFailure.Unavailable unavailable ->
          new Next.Later(pauses.lengthen(claim.accountId()), false, unavailable.reason());
      case OzonFailure.NotYet notYet -> new Next.Later(notYet.retryAfter(), true, notYet.reason());
      case OzonFailure.Refused refused -> forPeople(claim, refused);
      case OzonFailure.Unreadable unreadable -> forPeople(claim, unreadable);
      case OzonFailure.Gone gone -> forPeople(claim, gone);
    };
  }

  private Next onMissing(Claim claim, OzonFailure.Missing missing) {
    Duration asked = Duration.between(claim.wantedAt(), clock.instant());
    return asked.compareTo(config.giveUpAfter()) > 0
        ? new Next.Never("Ozon does not have it: " + missing.reason())
        : new Next.Later(delayOf(claim.attempt()), true, missing.reason());
  }

  /** As configured, then twice as long each time. */
  Duration delayOf(int attempt) {
    List<Duration> delays = config.delays();
    if (attempt < delays.size()) {
      return delays.get(attempt);
    }
    int doublings = Math.min(attempt - delays.size() + 1, 20);
    Duration delay = delays.getLast().multipliedBy(1L << doublings);
    return delay.compareTo(config.longestDelay()) > 0 ? config.longestDelay() : delay;
  }

  private Next forPeople(Claim claim, OzonFailure failure) {
    LOG.errorf(
        "Ozon, account=%d posting=%s: %s", claim.accountId(), claim.subject(), failure.reason());
    return new Next.Later(config.refusedDelay(), false, failure.reason());
  }
}

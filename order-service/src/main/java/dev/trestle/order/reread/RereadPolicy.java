package dev.trestle.order.reread;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.order.reread.Next.By;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When and how to ask again. Directly after a push Ozon may not have the posting, or an older state
 * of it; a posting it never has is asked for a day long, ever more seldom.
 */
@ApplicationScoped
class RereadPolicy {

  private static final Logger LOG = Logger.getLogger(RereadPolicy.class);

  /** After our own database could not take an answer. */
  private static final Duration DATABASE_DELAY = Duration.ofSeconds(1);

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

  /**
   * For one page, and for how long further pages are asked for: the last page's two versions and
   * all before them end within the lease.
   */
  Duration listPatience() {
    return config.lease().multipliedBy(3).dividedBy(10);
  }

  void onAnswer(OzonAccount account) {
    pauses.end(account.id());
  }

  /** Null once Ozon was asked often enough: then Ozon wins. */
  @Nullable Next onStale(Claim claim) {
    List<Duration> delays = config.delays();
    return claim.attempt() < delays.size()
        ? new Next.Later(
            delays.get(claim.attempt()), true, By.ITSELF, "Ozon's answer is older than the push")
        : null;
  }

  /** A list that was read as far as needed, or as could be, did not tell it. */
  Next onUntold(Claim claim, Section section, ListWalk.Ending ending) {
    boolean order = claim.kind().equals(RereadKinds.ORDER);
    return switch (ending) {
      case AT_THE_END, SATISFIED ->
          section == Section.FBO_ORDERS
              ? onMissing(claim, "no list of Ozon's has the order")
              : new Next.Later(Duration.ZERO, false, By.ITSELF, "the list does not tell it");
      case OUT_OF_TIME ->
          order
              ? new Next.Later(delayOf(claim.attempt()), true, By.THE_SAME, "the list is too long")
              : new Next.Later(Duration.ZERO, false, By.ITSELF, "the list is too long");
      case OTHER_VERSION ->
          new Next.Later(Duration.ZERO, false, By.THE_SAME, "the list's version went");
    };
  }

  /**
   * A page could not be stored.
   *
   * @param ofTheData whether one posting's values are the reason, for ever
   */
  Next onDatabaseFault(boolean ofTheData) {
    return new Next.Later(
        DATABASE_DELAY,
        false,
        ofTheData ? By.ITSELF : By.THE_SAME,
        "our database could not take the answer");
  }

  /** A call for one posting failed. */
  Next onFailure(Claim claim, OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Missing missing -> onMissing(claim, missing.reason());
      case OzonFailure.Throttled throttled -> onThrottled(claim.accountId(), throttled);
      case OzonFailure.Unavailable unavailable -> onSilence(claim.accountId(), unavailable);
      case OzonFailure.NotYet notYet ->
          new Next.Later(notYet.retryAfter(), true, By.THE_SAME, notYet.reason());
      case OzonFailure.Refused refused -> forPeople(claim, refused);
      case OzonFailure.Unreadable unreadable -> forPeople(claim, unreadable);
      case OzonFailure.Gone gone -> forPeople(claim, gone);
    };
  }

  /** A list failed: that concerns all that it was to tell. */
  List<Settled> onListFailure(OzonAccount account, List<Claim> claims, OzonFailure failure) {
    return switch (failure) {
      case OzonFailure.Throttled throttled -> all(claims, onThrottled(account.id(), throttled));
      case OzonFailure.Unavailable silence -> all(claims, onSilence(account.id(), silence));
      case OzonFailure.NotYet notYet ->
          all(claims, new Next.Later(notYet.retryAfter(), false, By.THE_SAME, notYet.reason()));
      case OzonFailure.Refused refused -> onRefusedList(account, claims, refused);
      case OzonFailure.Missing missing -> withoutTheList(account, claims, missing);
      case OzonFailure.Unreadable unreadable -> withoutTheList(account, claims, unreadable);
      case OzonFailure.Gone gone -> withoutTheList(account, claims, gone);
    };
  }

  /** A key or role that is refused is refused for every posting; anything else may be one's own. */
  private List<Settled> onRefusedList(
      OzonAccount account, List<Claim> claims, OzonFailure.Refused refused) {
    if (refused.status() != 401 && refused.status() != 403) {
      return withoutTheList(account, claims, refused);
    }
    LOG.errorf("Ozon, account=%d: %s", account.id(), refused.reason());
    return all(claims, new Next.Later(config.refusedDelay(), false, By.THE_SAME, refused.reason()));
  }

  private List<Settled> withoutTheList(
      OzonAccount account, List<Claim> claims, OzonFailure failure) {
    LOG.warnf("a list of account=%d tells nothing: %s", account.id(), failure.reason());
    Next itself = new Next.Later(Duration.ZERO, false, By.ITSELF, failure.reason());
    return claims.stream()
        .map(claim ->
            new Settled(
                claim, claim.kind().equals(RereadKinds.ORDER) ? forPeople(claim, failure) : itself))
        .toList();
  }

  private static List<Settled> all(List<Claim> claims, Next next) {
    return claims.stream().map(claim -> new Settled(claim, next)).toList();
  }

  private Next onThrottled(long account, OzonFailure.Throttled throttled) {
    pauses.pause(account, throttled.retryAfter());
    return new Next.Later(throttled.retryAfter(), false, By.THE_SAME, throttled.reason());
  }

  private Next onSilence(long account, OzonFailure.Unavailable unavailable) {
    return new Next.Later(pauses.lengthen(account), false, By.THE_SAME, unavailable.reason());
  }

  private Next onMissing(Claim claim, String reason) {
    Duration asked = Duration.between(claim.wantedAt(), clock.instant());
    return asked.compareTo(config.giveUpAfter()) > 0
        ? new Next.Never("Ozon does not have it: " + reason)
        : new Next.Later(delayOf(claim.attempt()), true, By.ANY, reason);
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

  /** A list must not fail for others by what is wrong with this one. */
  private Next forPeople(Claim claim, OzonFailure failure) {
    LOG.errorf(
        "Ozon, account=%d %s=%s: %s",
        claim.accountId(), claim.kind(), claim.subject(), failure.reason());
    return new Next.Later(config.refusedDelay(), false, By.ITSELF, failure.reason());
  }
}

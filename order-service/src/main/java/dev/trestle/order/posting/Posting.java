package dev.trestle.order.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.order.SnapshotDifference;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.order.fact.PostingFacts;
import dev.trestle.order.fact.PushedDates;
import dev.trestle.order.fact.Scheme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A posting at one version, and the only place that decides what becomes of it. Pure: the same
 * posting and the same push or answer always give the same step.
 *
 * @param version 0 before anything is known
 * @param observedAt when Ozon was asked for the newest answer applied
 * @param stateChangedAt Ozon's time of the newest state pushed
 * @param pushState that state
 */
public record Posting(
    PostingSnapshot content,
    long accountId,
    long version,
    @Nullable Instant observedAt,
    @Nullable Instant stateChangedAt,
    @Nullable String pushState) {

  /**
   * What one push or answer did.
   *
   * @param after equal to before, but for the clocks, where there is no change
   * @param change the new version, if there is one
   */
  public record Step(Posting after, Optional<PostingChange> change) {}

  /** A posting nobody told us about yet. */
  public static Posting unseen(PostingNumber number, SellerId seller, long accountId) {
    return new Posting(PostingFacts.nothing(number, seller), accountId, 0, null, null, null);
  }

  /**
   * Applies what a push itself says. Older news than what is stored changes nothing. A changed date
   * alone makes no posting.
   */
  public Step onPush(PostingPush push, String pushId) {
    return switch (push) {
      case FbsPush fbs -> onFbs(fbs, pushId);
      case FboPush fbo -> onFbo(fbo, pushId);
    };
  }

  private Step onFbs(FbsPush push, String pushId) {
    return switch (push) {
      case FbsPush.NewPosting ordered ->
          advance(PostingFacts.ordered(content, ordered), Cause.PUSH, pushId, this);
      case FbsPush.StateChanged moved ->
          onState(moved.newState(), micros(moved.changedAt()), content, pushId);
      case FbsPush.PostingCancelled cancelled ->
          onState(
              cancelled.newState(),
              micros(cancelled.changedAt()),
              PostingFacts.cancelled(content, cancelled),
              pushId);
      case FbsPush.CutoffDateChanged cutoff ->
          onDate(
              PostingMoves.isBeforePacking(content.scheme(), content.status()),
              PushedDates.cutoff(content, cutoff),
              pushId);
      case FbsPush.DeliveryDateChanged delivery ->
          onDate(
              !PostingMoves.isFinal(content.status()),
              PushedDates.delivery(content, delivery.oldDelivery(), delivery.newDelivery()),
              pushId);
    };
  }

  private Step onFbo(FboPush push, String pushId) {
    return switch (push) {
      case FboPush.FboPostingNew ordered ->
          advance(PostingFacts.ordered(content, ordered), Cause.PUSH, pushId, this);
      case FboPush.FboPostingStateChanged moved ->
          onState(
              moved.newState(),
              micros(moved.changedAt()),
              PostingFacts.fromOzonsWarehouse(content, moved),
              pushId);
      case FboPush.FboPostingCancelled cancelled ->
          onState(
              Objects.requireNonNullElse(cancelled.newState(), PostingMoves.PUSHED_CANCELLED),
              micros(cancelled.cancelledAt()),
              PostingFacts.cancelled(content, cancelled),
              pushId);
      case FboPush.FboPostingDeliveryDateChanged delivery ->
          onDate(
              !PostingMoves.isFinal(content.status()),
              PushedDates.delivery(content, delivery.oldDelivery(), delivery.newDelivery()),
              pushId);
    };
  }

  /**
   * Applies Ozon's answer, if Ozon was asked after the answer that is stored.
   *
   * @param askedAt the database's clock when the request was sent
   * @param cause why Ozon was asked
   */
  public Step onRead(Observation answer, Instant askedAt, Cause cause) {
    return onRead(answer, askedAt, cause, null);
  }

  /**
   * The same, with the id of the command that made us ask.
   *
   * @param causeId for the history
   */
  public Step onRead(Observation answer, Instant askedAt, Cause cause, @Nullable String causeId) {
    if (observedAt != null && !askedAt.isAfter(observedAt)) {
      return new Step(this, Optional.empty());
    }
    Posting observed = new Posting(content, accountId, version, askedAt, stateChangedAt, pushState);
    return advance(answer.onto(content), cause, causeId, observed);
  }

  /** Under which kind it is read again, as far as Ozon itself told; empty before it did. */
  public Optional<String> rereadKind() {
    return content.detailed() && content.scheme() != null
        ? Optional.of(
            content.scheme().equals(Scheme.FBO) ? RereadKinds.FBO_POSTING : RereadKinds.POSTING)
        : Optional.empty();
  }

  /** Whether Ozon's answer lies before a state that a push already reported. */
  public boolean isAheadOf(Observation answer) {
    return !Objects.equals(answer.substatus(), pushState)
        && moves().isBehind(answer.status(), pushState);
  }

  private MoveTable moves() {
    return PostingMoves.of(content.scheme());
  }

  private Step onDate(boolean matters, PostingSnapshot withDate, String pushId) {
    return version > 0 && matters
        ? advance(withDate, Cause.PUSH, pushId, this)
        : new Step(this, Optional.empty());
  }

  private Step onState(
      String state, @Nullable Instant at, PostingSnapshot withFacts, String pushId) {
    if (version > 0 && !isNewest(state, at)) {
      return new Step(this, Optional.empty());
    }
    Posting moved = new Posting(content, accountId, version, observedAt, at, state);
    if (isKnownFromOzon(state, at)) {
      return new Step(moved, Optional.empty());
    }
    String status = PostingMoves.of(withFacts.scheme()).statusOf(state).orElse(content.status());
    return advance(PostingFacts.inStatus(withFacts, status), Cause.PUSH, pushId, moved);
  }

  /** Of two states of one moment the one further along is the newer one. */
  private boolean isNewest(String state, @Nullable Instant at) {
    if (at == null || stateChangedAt == null) {
      return at != null;
    }
    return at.isAfter(stateChangedAt)
        || at.equals(stateChangedAt) && moves().isAhead(state, pushState);
  }

  /**
   * Whether Ozon was asked after the state came to be. Ozon writes whole seconds: within the second
   * of our question, a state that lies before the push is an answer from before it.
   */
  private boolean isKnownFromOzon(String state, @Nullable Instant at) {
    if (at == null || observedAt == null || at.isAfter(observedAt)) {
      return false;
    }
    boolean wholeSecond = at.getNano() == 0;
    boolean sameSecond = wholeSecond && at.plusSeconds(1).isAfter(observedAt);
    String status = content.status();
    return !sameSecond || status != null && !moves().isBehind(status, state);
  }

  /** As PostgreSQL keeps it, so that a stored time and the same time pushed are equal. */
  private static @Nullable Instant micros(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  private Step advance(
      PostingSnapshot next, Cause cause, @Nullable String causeId, Posting clocks) {
    List<String> changed = SnapshotDifference.between(version == 0 ? null : content, next);
    if (changed.isEmpty()) {
      return new Step(clocks, Optional.empty());
    }
    Posting after =
        new Posting(
            next,
            accountId,
            version + 1,
            clocks.observedAt(),
            clocks.stateChangedAt(),
            clocks.pushState());
    String previous = version == 0 ? null : content.status();
    return new Step(
        after, Optional.of(new PostingChange(after, previous, changed, cause, causeId)));
  }
}

package dev.trestle.order.postingsweep;

import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.PushType;
import dev.trestle.messaging.ExpectedPushes.Expected;
import dev.trestle.order.fact.Scheme;
import dev.trestle.order.posting.PostingChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which push should have told of a change that a sweep found. Dates are not among them: Ozon sends
 * those pushes as a test.
 */
final class ExpectedPostingPush {

  /** An older posting that is new to us may have been pushed before anybody listened. */
  private static final Duration NEW = Duration.ofHours(1);

  private static final String CANCELLED = "cancelled";

  private ExpectedPostingPush() {}

  static Optional<Expected> of(PostingChange change, Instant askedAt) {
    return type(change, askedAt)
        .map(type ->
            new Expected(
                change.after().accountId(),
                change.after().content().sellerId().value(),
                type.cloudEventType(),
                change.after().content().postingNumber().value()));
  }

  private static Optional<PushType> type(PostingChange change, Instant askedAt) {
    PostingSnapshot content = change.after().content();
    boolean ofOzon = Scheme.FBO.equals(content.scheme());
    if (change.after().version() == 1) {
      Instant came = content.inProcessAt();
      return came != null && came.isAfter(askedAt.minus(NEW))
          ? Optional.of(ofOzon ? PushType.FBO_POSTING_NEW : PushType.NEW_POSTING)
          : Optional.empty();
    }
    // A status that was unknown is no change: the push left it open.
    if (change.previousStatus() == null
        || Objects.equals(change.previousStatus(), content.status())) {
      return Optional.empty();
    }
    if (CANCELLED.equals(content.status())) {
      return Optional.of(ofOzon ? PushType.FBO_POSTING_CANCELLED : PushType.POSTING_CANCELLED);
    }
    return Optional.of(ofOzon ? PushType.FBO_POSTING_STATE_CHANGED : PushType.STATE_CHANGED);
  }
}

package dev.trestle.sandbox.cancel;

import dev.trestle.sandbox.posting.Canceller;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.time.Instant;
import java.util.List;

/**
 * What both cancelling methods ask for.
 *
 * @param message what is kept with the posting: the seller's own words, or the reason's title
 */
record Cancelling(CancelReason reason, String message) {

  static final String INCORRECT_REASON = "HAS_INCORRECT_CANCEL_REASON";

  /**
   * @param worded a message is needed with any reason
   */
  static Cancelling read(ProtoObject request, Validation validation, boolean worded) {
    String message = request.text("cancel_reason_message");
    CancelReason reason =
        CancelReason.of(request.integer("cancel_reason_id"))
            .orElseThrow(() -> OzonErrors.invalid(INCORRECT_REASON));
    validation.require(
        !message.isBlank() || !worded && reason != CancelReason.OTHER,
        "CancelReasonMessage",
        "value length must be at least 1 runes");
    return new Cancelling(reason, message.isBlank() ? reason.title() : message);
  }

  /** Refuses what is too late, and a reason that does not fit. */
  Posting check(Posting posting) {
    if (posting.state().cancelled()) {
      throw PostingErrors.alreadyCancelled();
    }
    List<CancelReason> possible = CancelReason.of(posting);
    if (possible.isEmpty()) {
      throw PostingErrors.incorrectStatus();
    }
    if (!possible.contains(reason)) {
      throw OzonErrors.invalid(INCORRECT_REASON);
    }
    return posting;
  }

  /** The cancelled posting; checked where nobody can come between. */
  Posting apply(Posting posting, Instant now) {
    return check(posting).cancel(reason.id(), message, Canceller.SELLER, now);
  }
}

package dev.trestle.sandbox.rfbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.time.Instant;

/**
 * POST /v1/posting/cutoff/set: another day to ship, for postings that the seller or a service not
 * integrated with Ozon delivers.
 */
final class SetCutoff implements OzonMethod {

  private static final Validation VALIDATION = new Validation("SetPostingCutoffRequest");

  private final PostingStore store;
  private final PostingLife life;
  private final Clock clock;

  SetCutoff(PostingStore store, PostingLife life, Clock clock) {
    this.store = store;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    VALIDATION.require(request.has("new_cutoff_date"), "NewCutoffDate", "value is required");
    Instant cutoff = request.time("new_cutoff_date").orElseThrow();
    VALIDATION.require(
        cutoff.isAfter(clock.instant()), "NewCutoffDate", "value must be greater than now");
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    if (!posting.traits().flow().toldBySeller()) {
      throw PostingErrors.incorrectTplIntegrationType();
    }
    if (!posting.state().forming() && !posting.state().ready()) {
      throw PostingErrors.incorrectStatus();
    }
    life.setCutoff(seller, posting.number(), cutoff);
    return Reply.ok(Json.object().put("result", true));
  }
}

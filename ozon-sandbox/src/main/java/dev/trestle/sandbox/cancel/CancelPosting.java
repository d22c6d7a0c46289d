package dev.trestle.sandbox.cancel;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;

/** POST /v2/posting/fbs/cancel: cancels a posting. */
final class CancelPosting implements OzonMethod {

  private static final Validation VALIDATION = new Validation("CancelFbsPostingRequest");

  private final PostingStore store;
  private final PostingLife life;
  private final Clock clock;

  CancelPosting(PostingStore store, PostingLife life, Clock clock) {
    this.store = store;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Cancelling wish = Cancelling.read(request, VALIDATION, false);
    String number = store.fromSeller(seller, request.text("posting_number")).number();
    life.change(seller, number, posting -> wish.apply(posting, clock.instant()));
    return Reply.ok(Json.object().put("result", true));
  }
}

package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;

/** POST /v3/posting/fbs/get: one posting by its number. */
final class GetPosting implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetFbsPostingRequest");

  private final PostingStore store;
  private final PostingReads reads;

  GetPosting(PostingStore store, PostingReads reads) {
    this.store = store;
    this.reads = reads;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String number = request.text("posting_number");
    With with = With.read(request);
    VALIDATION.require(!number.isEmpty(), "PostingNumber", "value length must be at least 1 runes");
    Posting posting =
        reads
            .find(seller, number)
            .filter(PostingFilter::fromSeller)
            .orElseThrow(OzonErrors::postingNotFound);
    return Reply.ok(
        Json.object().set("result", ThirdVersion.detail(posting, with, store.relatives(posting))));
  }
}

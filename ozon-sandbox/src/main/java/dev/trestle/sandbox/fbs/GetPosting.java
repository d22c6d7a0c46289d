package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.fault.Fault;
import dev.trestle.sandbox.fault.Faults;
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
  private final Faults faults;

  GetPosting(PostingStore store, Faults faults) {
    this.store = store;
    this.faults = faults;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String number = request.text("posting_number");
    With with = With.read(request);
    VALIDATION.require(!number.isEmpty(), "PostingNumber", "value length must be at least 1 runes");
    if (faults.hidesRead(seller + "/" + number)) {
      throw OzonErrors.postingNotFound();
    }
    var found =
        faults.take(Fault.STALE_READS)
            ? store.findStale(seller, number)
            : store.find(seller, number);
    Posting posting =
        found.filter(PostingFilter::fromSeller).orElseThrow(OzonErrors::postingNotFound);
    return Reply.ok(
        Json.object().set("result", ThirdVersion.detail(posting, with, store.relatives(posting))));
  }
}

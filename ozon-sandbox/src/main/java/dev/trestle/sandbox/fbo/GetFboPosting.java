package dev.trestle.sandbox.fbo;

import dev.trestle.sandbox.fbs.PostingReads;
import dev.trestle.sandbox.fbs.With;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;

/** POST /v2/posting/fbo/get: one posting from Ozon's warehouse. */
final class GetFboPosting implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetFboPostingRequest");

  private final PostingReads reads;

  GetFboPosting(PostingReads reads) {
    this.reads = reads;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String number = request.text("posting_number");
    request.flag("translit");
    With with = With.read(request);
    VALIDATION.require(!number.isEmpty(), "PostingNumber", "value length must be at least 1 runes");
    Posting posting =
        reads
            .find(seller, number)
            .filter(found -> found.scheme() == Scheme.FBO)
            .orElseThrow(OzonErrors::postingNotFound);
    return Reply.ok(Json.object().set("result", FboShape.detail(posting, with)));
  }
}

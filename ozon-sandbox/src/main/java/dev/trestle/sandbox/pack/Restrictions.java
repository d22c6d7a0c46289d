package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;

/**
 * POST /v1/posting/fbs/restrictions: how heavy, large and dear a parcel may be (grams, millimetres,
 * roubles). The same for all, and nothing refuses a parcel for it: weights are not known here.
 */
final class Restrictions implements OzonMethod {

  private final PostingStore store;

  Restrictions(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String number = store.fromSeller(seller, request.text("posting_number")).number();
    var result =
        Json.object()
            .put("posting_number", number)
            .put("max_posting_weight", 25_000)
            .put("min_posting_weight", 0)
            .put("width", 800)
            .put("length", 1_200)
            .put("height", 800)
            .put("max_posting_price", 500_000)
            .put("min_posting_price", 0);
    return Reply.ok(Json.object().set("result", result));
  }
}

package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;

/** POST /v3/posting/multiboxqty/set: how many boxes a posting with multi-box goods has. */
final class SetBoxes implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingMultiBoxQtySetV3Request");

  /** Ours; Ozon names no limit. */
  private static final int MOST = 1000;

  private final PostingStore store;
  private final PostingLife life;

  SetBoxes(PostingStore store, PostingLife life) {
    this.store = store;
    this.life = life;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    long boxes = request.integer("multi_box_qty");
    VALIDATION.range("MultiBoxQty", boxes, 1, MOST);
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    VALIDATION.require(posting.traits().multibox(), "PostingNumber", "posting is not multibox");
    life.change(
        seller,
        posting.number(),
        found -> {
          PackCheck.packable(found);
          return found.with(found.parcel().withBoxes((int) boxes));
        });
    return Reply.ok(Json.object().set("result", Json.object().put("result", true)));
  }
}

package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Portion;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;

/** POST /v4/posting/fbs/ship/package: packs a part; {@code result} is that part's number. */
final class ShipPackage implements OzonMethod {

  private static final Validation VALIDATION = new Validation("FbsPostingShipPackageV4Request");

  private final PostingStore store;
  private final Packing packing;

  ShipPackage(PostingStore store, Packing packing) {
    this.store = store;
    this.packing = packing;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    List<Portion> portions = Portions.read(request, VALIDATION);
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    Posting part = packing.packPart(seller, posting, portions);
    return Reply.ok(Json.object().put("result", part.number()));
  }
}

package dev.trestle.sandbox.rfbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import java.time.Clock;

/** POST /v1/posting/fbs/pick-up-code/verify: whether the buyer at the door has the right code. */
final class VerifyPickupCode implements OzonMethod {

  private final PostingStore store;
  private final PostingLife life;
  private final Clock clock;

  VerifyPickupCode(PostingStore store, PostingLife life, Clock clock) {
    this.store = store;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    boolean valid = request.text("pickup_code").equals(posting.identity().pickupCode());
    if (valid) {
      life.change(
          seller,
          posting.number(),
          found -> found.with(found.parcel().withPickupCodeVerified(clock.instant())));
    }
    return Reply.ok(Json.object().put("valid", valid));
  }
}

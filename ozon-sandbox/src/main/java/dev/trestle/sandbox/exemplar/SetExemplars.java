package dev.trestle.sandbox.exemplar;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * POST /v6/fbs/posting/product/exemplar/set, and v5: tells about the pieces. The answer says no
 * more than that the check has begun; the status methods tell how it ended.
 */
final class SetExemplars implements OzonMethod {

  private static final Validation VALIDATION =
      new Validation("FbsPostingProductExemplarSetRequest");

  private final PostingStore store;
  private final PostingLife life;
  private final Clock clock;
  private final ExemplarShape shape;

  SetExemplars(PostingStore store, PostingLife life, Clock clock, ExemplarShape shape) {
    this.store = store;
    this.life = life;
    this.clock = clock;
    this.shape = shape;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String number = store.fromSeller(seller, request.text("posting_number")).number();
    int boxes = (int) request.integer("multi_box_qty");
    Map<Long, Map<Long, ExemplarInfo>> told = told(request);
    VALIDATION.require(!told.isEmpty(), "Products", "value must contain at least 1 item(s)");
    life.change(
        seller,
        number,
        posting -> boxed(Exemplars.told(checked(posting), told, clock.instant()), boxes));
    return Reply.ok(
        shape == ExemplarShape.MARKS ? Json.object() : Json.object().put("result", true));
  }

  private Map<Long, Map<Long, ExemplarInfo>> told(ProtoObject request) {
    Map<Long, Map<Long, ExemplarInfo>> told = new HashMap<>();
    for (ProtoObject product : request.objects("products")) {
      Map<Long, ExemplarInfo> byId =
          told.computeIfAbsent(product.integer("product_id"), sku -> new HashMap<>());
      for (ProtoObject exemplar : product.objects("exemplars")) {
        byId.put(exemplar.integer("exemplar_id"), shape.read(exemplar));
      }
    }
    return told;
  }

  /** Documented for awaiting_packaging; a packing under way has closed the matter. */
  private static Posting checked(Posting posting) {
    PostingState state = posting.state();
    if (state != PostingState.AWAITING_PACKAGING && state != PostingState.SHIP_FAILED) {
      throw OzonErrors.invalid("INVALID_POSTING_STATE");
    }
    return posting;
  }

  private static Posting boxed(Posting posting, int boxes) {
    return posting.traits().multibox() && boxes > 0
        ? posting.with(posting.parcel().withBoxes(boxes))
        : posting;
  }
}

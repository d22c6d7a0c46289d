package dev.trestle.sandbox.rfbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Optional;

/** POST /v2/fbs/posting/tracking-number/set: for up to 20 postings, each with its own outcome. */
final class SetTrackingNumbers implements OzonMethod {

  private static final Validation VALIDATION = new Validation("FbsPostingTrackingNumberSetRequest");
  private static final int MOST = 20;

  private final PostingStore store;
  private final PostingLife life;

  SetTrackingNumbers(PostingStore store, PostingLife life) {
    this.store = store;
    this.life = life;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    List<ProtoObject> rows = request.objects("tracking_numbers");
    VALIDATION.require(
        !rows.isEmpty() && rows.size() <= MOST,
        "TrackingNumbers",
        "value must contain between 1 and " + MOST + " items, inclusive");
    PerPosting answer = new PerPosting();
    for (ProtoObject row : rows) {
      String number = row.text("posting_number");
      answer.add(number, set(seller, number, row.text("tracking_number")));
    }
    return answer.reply();
  }

  private String set(SellerId seller, String number, String trackingNumber) {
    Optional<Posting> posting = store.find(seller, number);
    if (posting.isEmpty() || posting.get().scheme() == Scheme.FBO) {
      return PostingErrors.NOT_FOUND;
    }
    if (!posting.get().traits().flow().toldBySeller()) {
      return PostingErrors.INCORRECT_TPL_INTEGRATION_TYPE;
    }
    if (posting.get().state().cancelled()) {
      return PostingErrors.ALREADY_CANCELLED;
    }
    if (trackingNumber.isBlank()) {
      return "TRACKING_NUMBER_IS_EMPTY";
    }
    life.change(
        seller, number, found -> found.with(found.parcel().withTrackingNumber(trackingNumber)));
    return "";
  }
}

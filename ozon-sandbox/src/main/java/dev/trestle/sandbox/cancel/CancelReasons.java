package dev.trestle.sandbox.cancel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.Arrays;
import java.util.List;

/** The two lists of reasons: of all there are, and of those that fit certain postings now. */
final class CancelReasons {

  private static final Validation VALIDATION = new Validation("CancelReasonRequest");

  private final PostingStore store;

  CancelReasons(PostingStore store) {
    this.store = store;
  }

  /** POST /v2/posting/fbs/cancel-reason/list. */
  static Reply all(SellerId seller, ProtoObject request) {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("result");
    Arrays.stream(CancelReason.values())
        .forEach(
            reason -> rows.add(row(reason).put("is_available_for_cancellation", reason.offered())));
    return Reply.ok(json);
  }

  /** POST /v1/posting/fbs/cancel-reason; one unknown posting refuses all. */
  Reply ofPostings(SellerId seller, ProtoObject request) {
    List<String> numbers = request.texts("related_posting_numbers");
    VALIDATION.require(
        !numbers.isEmpty(), "RelatedPostingNumbers", "value must contain at least 1 item(s)");
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("result");
    for (String number : numbers) {
      Posting posting = store.fromSeller(seller, number);
      ArrayNode reasons = rows.addObject().put("posting_number", number).putArray("reasons");
      CancelReason.of(posting).forEach(reason -> reasons.add(row(reason)));
    }
    return Reply.ok(json);
  }

  private static ObjectNode row(CancelReason reason) {
    return Json.object()
        .put("id", reason.id())
        .put("title", reason.title())
        .put("type_id", "seller");
  }
}

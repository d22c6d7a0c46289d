package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** POST /v3/posting/fbs/unfulfilled/list: pages by offset; {@code count} counts all pages. */
final class ListUnfulfilledByOffset implements OzonMethod {

  private static final Validation VALIDATION =
      new Validation("GetFbsPostingUnfulfilledListRequest");

  private final PostingStore store;

  ListUnfulfilledByOffset(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    OffsetPage page = OffsetPage.read(request, VALIDATION);
    With with = With.read(request);
    List<Posting> found =
        store
            .listed(seller, page.listing(Period.ALWAYS))
            .filter(wanted(request.object("filter")))
            .toList();
    ObjectNode result = Json.object();
    result
        .putArray("postings")
        .addAll(
            found.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(posting -> ThirdVersion.row(posting, with))
                .toList());
    result.put("count", found.size());
    return Reply.ok(Json.object().set("result", result));
  }

  private static Predicate<Posting> wanted(ProtoObject filter) {
    List<String> status = Stream.of(filter.text("status")).filter(one -> !one.isEmpty()).toList();
    return Unfulfilled.within(filter, VALIDATION)
        .and(Unfulfilled.inStatuses(status))
        .and(PostingFilter::fromSeller)
        .and(PostingFilter.delivered(filter, ""))
        .and(PostingFilter.ofKind(filter));
  }
}

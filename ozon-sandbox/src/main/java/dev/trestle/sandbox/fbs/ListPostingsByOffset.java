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

/** POST /v3/posting/fbs/list: pages by offset, at most 1000 postings each, offset up to 20 000. */
final class ListPostingsByOffset implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetFbsPostingListRequest");

  private final PostingStore store;

  ListPostingsByOffset(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    OffsetPage page = OffsetPage.read(request, VALIDATION);
    With with = With.read(request);
    ProtoObject filter = request.object("filter");
    Period period = PostingFilter.listedWithin(filter, VALIDATION);
    List<Posting> rest =
        store
            .listed(seller, page.listing(period))
            .filter(wanted(filter))
            .skip(page.offset())
            .limit(page.limit() + 1L)
            .toList();
    ObjectNode result = Json.object();
    result
        .putArray("postings")
        .addAll(rest.stream().limit(page.limit()).map(p -> ThirdVersion.row(p, with)).toList());
    result.put("has_next", rest.size() > page.limit());
    return Reply.ok(Json.object().set("result", result));
  }

  private static Predicate<Posting> wanted(ProtoObject filter) {
    return PostingFilter.inStatus(filter.text("status"))
        .and(PostingFilter::fromSeller)
        .and(PostingFilter.changedWithin(filter))
        .and(PostingFilter.ofOrder(filter))
        .and(PostingFilter.delivered(filter, ""))
        .and(PostingFilter.ofKind(filter));
  }
}

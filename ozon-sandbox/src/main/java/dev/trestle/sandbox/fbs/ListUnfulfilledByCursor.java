package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.function.Predicate;

/** POST /v4/posting/fbs/unfulfilled/list: pages by cursor, at most 100 postings each. */
final class ListUnfulfilledByCursor implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingFbsUnfulfilledListRequest");

  private final PostingStore store;

  ListUnfulfilledByCursor(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    CursorPage page = CursorPage.read(request, VALIDATION);
    With with = With.read(request);
    var wanted = wanted(request.object("filter"));
    return Reply.ok(
        page.of(
            store.listed(seller, page.listing(Period.ALWAYS)).filter(wanted),
            posting -> FourthVersion.posting(posting, with)));
  }

  private static Predicate<Posting> wanted(ProtoObject filter) {
    return Unfulfilled.within(filter, VALIDATION)
        .and(Unfulfilled.inStatuses(filter.texts("statuses")))
        .and(PostingFilter::fromSeller)
        .and(PostingFilter.changedWithin(filter))
        .and(PostingFilter.delivered(filter, "s"))
        .and(PostingFilter.ofKind(filter));
  }
}

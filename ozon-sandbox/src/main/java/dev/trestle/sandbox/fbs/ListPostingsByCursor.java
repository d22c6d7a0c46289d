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

/** POST /v4/posting/fbs/list: pages by cursor, at most 100 postings each, no {@code result}. */
final class ListPostingsByCursor implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingFbsListRequest");

  private final PostingStore store;

  ListPostingsByCursor(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    CursorPage page = CursorPage.read(request, VALIDATION);
    With with = With.read(request);
    ProtoObject filter = request.object("filter");
    Period period = PostingFilter.listedWithin(filter, VALIDATION);
    return Reply.ok(
        page.of(
            store
                .listed(seller, page.listing(period), filter.texts("order_numbers"))
                .filter(wanted(filter)),
            posting -> FourthVersion.posting(posting, with)));
  }

  private static Predicate<Posting> wanted(ProtoObject filter) {
    return PostingFilter.inStatuses(filter.texts("statuses"))
        .and(PostingFilter::fromSeller)
        .and(PostingFilter.named(filter, "order_numbers", Posting::orderNumber, VALIDATION))
        .and(PostingFilter.byFlows(filter))
        .and(PostingFilter.changedWithin(filter))
        .and(PostingFilter.ofOrder(filter))
        .and(PostingFilter.delivered(filter, "s"))
        .and(PostingFilter.ofKind(filter));
  }
}

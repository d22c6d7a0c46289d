package dev.trestle.sandbox.fbo;

import dev.trestle.sandbox.fbs.CursorPage;
import dev.trestle.sandbox.fbs.PostingFilter;
import dev.trestle.sandbox.fbs.With;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.function.Predicate;

/** POST /v3/posting/fbo/list: pages by cursor, at most 100 postings each, no {@code result}. */
final class ListFboByCursor implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingFboListRequest");

  private final PostingStore store;

  ListFboByCursor(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    CursorPage page = CursorPage.read(request, VALIDATION);
    With with = With.read(request);
    ProtoObject filter = request.object("filter");
    return Reply.ok(
        page.of(
            store
                .listed(seller, page.listing(period(filter)), filter.texts("order_numbers"))
                .filter(wanted(filter)),
            posting -> FboShape.row(posting, with)));
  }

  /** Only both ends together count; without them numbers find postings of any age. */
  private static Period period(ProtoObject filter) {
    return filter.has("since") || filter.has("to")
        ? PostingFilter.listedWithin(filter, VALIDATION)
        : Period.ALWAYS;
  }

  private static Predicate<Posting> wanted(ProtoObject filter) {
    return PostingFilter.inStatuses(filter.texts("statuses"))
        .and(posting -> posting.scheme() == Scheme.FBO)
        .and(PostingFilter.named(filter, "posting_numbers", Posting::number, VALIDATION))
        .and(PostingFilter.named(filter, "order_numbers", Posting::orderNumber, VALIDATION));
  }
}

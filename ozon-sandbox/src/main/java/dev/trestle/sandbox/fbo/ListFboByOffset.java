package dev.trestle.sandbox.fbo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.trestle.sandbox.fbs.OffsetPage;
import dev.trestle.sandbox.fbs.PostingFilter;
import dev.trestle.sandbox.fbs.With;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;

/** POST /v2/posting/fbo/list: pages by offset; {@code result} is the page itself. */
final class ListFboByOffset implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetFboPostingListRequest");

  private final PostingStore store;

  ListFboByOffset(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    OffsetPage page = OffsetPage.read(request, VALIDATION);
    request.flag("translit");
    With with = With.read(request);
    ProtoObject filter = request.object("filter");
    Period period = PostingFilter.listedWithin(filter, VALIDATION);
    ArrayNode postings = Json.array();
    store
        .listed(seller, page.listing(period))
        .filter(posting -> posting.scheme() == Scheme.FBO)
        .filter(PostingFilter.inStatus(filter.text("status")))
        .skip(page.offset())
        .limit(page.limit())
        .forEach(posting -> postings.add(FboShape.row(posting, with)));
    return Reply.ok(Json.object().set("result", postings));
  }
}

package dev.trestle.sandbox.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.function.Predicate;

/** POST /v3/posting/fbs/list: pages by offset, at most 1000 postings each, offset up to 20 000. */
public final class ListPostingsByOffset implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetFbsPostingListRequest");

  private final PostingStore store;

  public ListPostingsByOffset(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    long offset = request.integer("offset");
    With with = With.read(request);
    boolean descending = request.text("dir").equalsIgnoreCase("desc");
    VALIDATION.range("Limit", limit, 1, 1000);
    VALIDATION.range("Offset", offset, 0, 20_000);
    List<Posting> found =
        store.all(seller).stream()
            .filter(filter(request.object("filter")))
            .sorted(PagePosition.order(descending))
            .toList();
    List<Posting> page = found.stream().skip(offset).limit(limit).toList();
    ObjectNode result = Json.object();
    result.putArray("postings").addAll(page.stream().map(p -> ThirdVersion.row(p, with)).toList());
    result.put("has_next", offset + page.size() < found.size());
    return Reply.ok(Json.object().set("result", result));
  }

  private static Predicate<Posting> filter(ProtoObject filter) {
    String status = filter.text("status");
    return PostingFilter.listedWithin(filter, VALIDATION)
        .and(posting -> status.isEmpty() || posting.state().status().equals(status))
        .and(PostingFilter.changedWithin(filter))
        .and(PostingFilter.ofOrder(filter))
        .and(PostingFilter.fromWarehouses(filter.integers("warehouse_id")))
        .and(PostingFilter.fromWarehouses(filter.integers("delivery_method_id")))
        .and(PostingFilter.byProviders(filter.integers("provider_id")));
  }
}

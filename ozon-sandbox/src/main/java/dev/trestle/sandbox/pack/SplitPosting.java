package dev.trestle.sandbox.pack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Portion;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;

/** POST /v1/posting/fbs/split: divides a posting without packing it. */
final class SplitPosting implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingFbsSplitRequest");

  private final PostingStore store;
  private final Packing packing;

  SplitPosting(PostingStore store, Packing packing) {
    this.store = store;
    this.packing = packing;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    List<List<Portion>> packages = Portions.packages(request, "postings", VALIDATION);
    VALIDATION.require(packages.size() > 1, "postings", "value must contain at least 2 item(s)");
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    List<Posting> parts = packing.divide(seller, posting.number(), packages);
    ObjectNode json = Json.object();
    json.set("parent_posting", row(parts.getFirst()));
    ArrayNode children = json.putArray("postings");
    parts.stream().skip(1).forEach(part -> children.add(row(part)));
    return Reply.ok(json);
  }

  private static ObjectNode row(Posting posting) {
    ObjectNode json = Json.object().put("posting_number", posting.number());
    ArrayNode products = json.putArray("products");
    posting
        .products()
        .forEach(product ->
            products
                .addObject()
                .put("product_id", product.sku())
                .put("quantity", product.quantity()));
    return json;
  }
}

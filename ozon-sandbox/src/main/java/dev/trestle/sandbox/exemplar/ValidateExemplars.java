package dev.trestle.sandbox.exemplar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;

/** POST /v5/fbs/posting/product/exemplar/validate, and v4: looks at codes and keeps nothing. */
final class ValidateExemplars implements OzonMethod {

  private final PostingStore store;
  private final ExemplarShape shape;

  ValidateExemplars(PostingStore store, ExemplarShape shape) {
    this.store = store;
    this.shape = shape;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    ArrayNode products = Json.array();
    request.objects("products").forEach(product -> products.add(product(posting, product)));
    ObjectNode answer = Json.object();
    answer.set("products", products);
    return Reply.ok(shape == ExemplarShape.MARKS ? answer : Json.object().set("result", answer));
  }

  private ObjectNode product(Posting posting, ProtoObject asked) {
    long sku = asked.integer("product_id");
    List<ProtoObject> exemplars = asked.objects("exemplars");
    ArrayNode rows = Json.array();
    ObjectNode json = Json.object().put("product_id", sku);
    var known = posting.product(sku);
    known.ifPresent(product -> exemplars.forEach(one -> rows.add(exemplar(product, one))));
    boolean valid = known.isPresent();
    for (var row : rows) {
      valid &= row.path("valid").booleanValue();
    }
    json.set("exemplars", rows);
    return json.put("valid", valid)
        .put("error", known.isPresent() ? "" : "UNKNOWN_PRODUCT_DEFINED");
  }

  private ObjectNode exemplar(PostingProduct product, ProtoObject asked) {
    ExemplarInfo info = shape.read(asked);
    Findings findings = Findings.of(product, info);
    ObjectNode json = Json.object().put("gtd", info.gtd().number()).put("valid", findings.fine());
    json.set("errors", Json.texts(findings.all()));
    switch (shape) {
      case MARKS -> {
        json.put("rnpt", info.rnpt().number()).put("weight", info.weight());
        ArrayNode marks = json.putArray("marks");
        findings.marks().forEach(finding -> marks.add(mark(finding)));
      }
      case FIELDS ->
          json.put(Mark.MANDATORY_MARK, ExemplarShape.first(info, Mark.MANDATORY_MARK))
              .put(Mark.JW_UIN, ExemplarShape.first(info, Mark.JW_UIN));
    }
    return json;
  }

  private static ObjectNode mark(Findings.MarkFinding finding) {
    ObjectNode json =
        Json.object()
            .put("mark", finding.mark().code())
            .put("mark_type", finding.mark().type())
            .put("valid", finding.errors().isEmpty());
    json.set("errors", Json.texts(finding.errors()));
    return json;
  }
}

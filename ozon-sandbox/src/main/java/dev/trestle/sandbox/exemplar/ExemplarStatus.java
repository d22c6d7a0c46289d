package dev.trestle.sandbox.exemplar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import java.time.Clock;
import java.util.List;

/** POST /v5/fbs/posting/product/exemplar/status, and v4: how the check of the pieces stands. */
final class ExemplarStatus implements OzonMethod {

  private final PostingStore store;
  private final Clock clock;
  private final ExemplarShape shape;

  ExemplarStatus(PostingStore store, Clock clock, ExemplarShape shape) {
    this.store = store;
    this.clock = clock;
    this.shape = shape;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    ShipStatus status = ShipStatus.of(posting, clock.instant());
    ObjectNode json =
        Json.object().put("posting_number", posting.number()).put("status", status.word());
    ArrayNode products = json.putArray("products");
    for (PostingProduct product : posting.products()) {
      ObjectNode row = products.addObject().put("product_id", product.sku());
      ArrayNode exemplars = row.putArray("exemplars");
      posting
          .parcel()
          .exemplars(product.sku())
          .forEach(one -> exemplars.add(exemplar(product, one, status)));
    }
    return Reply.ok(json);
  }

  private ObjectNode exemplar(PostingProduct product, Exemplar exemplar, ShipStatus status) {
    ExemplarInfo info = exemplar.info();
    var verdict = new Verdicts(status == ShipStatus.VALIDATION_IN_PROCESS);
    Findings findings = Findings.of(product, info);
    ObjectNode json = Json.object().put("exemplar_id", exemplar.id());
    json.put("gtd", info.gtd().number()).put("is_gtd_absent", info.gtd().absent());
    verdict.write(json, "gtd_", findings.gtd());
    json.put("rnpt", info.rnpt().number()).put("is_rnpt_absent", info.rnpt().absent());
    verdict.write(json, "rnpt_", findings.rnpt());
    switch (shape) {
      case MARKS -> writeMarks(json, info, findings, verdict);
      case FIELDS -> writeFields(json, info, findings, verdict);
    }
    return json;
  }

  private static void writeMarks(
      ObjectNode json, ExemplarInfo info, Findings findings, Verdicts verdict) {
    json.put("weight", info.weight());
    verdict.write(json, "weight_", findings.weight());
    ArrayNode marks = json.putArray("marks");
    for (Findings.MarkFinding finding : findings.marks()) {
      ObjectNode mark =
          marks
              .addObject()
              .put("mark", finding.mark().code())
              .put("mark_type", finding.mark().type());
      verdict.write(mark, "", finding.errors());
    }
  }

  private static void writeFields(
      ObjectNode json, ExemplarInfo info, Findings findings, Verdicts verdict) {
    for (String type : List.of(Mark.MANDATORY_MARK, Mark.JW_UIN)) {
      json.put(type, ExemplarShape.first(info, type));
      List<String> errors =
          findings.marks().stream()
              .filter(finding -> finding.mark().type().equals(type))
              .flatMap(finding -> finding.errors().stream())
              .toList();
      verdict.write(json, type + "_", errors);
    }
  }

  /**
   * {@code check_status} and {@code error_codes}; only "passed" is documented.
   *
   * @param open the check is not through yet
   */
  private record Verdicts(boolean open) {

    void write(ObjectNode json, String prefix, List<String> errors) {
      String ended = errors.isEmpty() ? "passed" : "failed";
      json.put(prefix + "check_status", open ? "processing" : ended);
      json.set(prefix + "error_codes", Json.texts(open ? List.of() : errors));
    }
  }
}

package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;

/** POST /v2/posting/fbs/get-by-barcode: one posting by either barcode of its label. */
final class GetPostingByBarcode implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetFbsPostingByBarcodeRequest");

  private final PostingStore store;
  private final PostingReads reads;

  GetPostingByBarcode(PostingStore store, PostingReads reads) {
    this.store = store;
    this.reads = reads;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String barcode = request.text("barcode");
    VALIDATION.require(!barcode.isEmpty(), "Barcode", "value length must be at least 1 runes");
    Posting posting =
        store
            .byBarcode(seller, barcode)
            .flatMap(found -> reads.find(seller, found.number()))
            .filter(PostingFilter::fromSeller)
            .orElseThrow(OzonErrors::postingNotFound);
    return Reply.ok(Json.object().set("result", shape(posting)));
  }

  /** The keys of the April 2026 types (v2FbsPosting). */
  private static ObjectNode shape(Posting posting) {
    var why = posting.progress().cancellation();
    var shipment = posting.shipment();
    ObjectNode json =
        Json.object()
            .put("posting_number", posting.number())
            .put("order_id", posting.identity().orderId())
            .put("order_number", posting.orderNumber())
            .put("status", posting.state().status())
            .put("cancel_reason_id", why == null ? 0 : why.reasonId())
            .put("created_at", Json.time(shipment.createdAt()))
            .put("in_process_at", Json.time(shipment.inProcessAt()))
            .put("shipment_date", Json.time(shipment.shipmentDate()));
    json.set("products", products(posting));
    json.set("barcodes", CommonSections.barcodes(posting, true));
    return json;
  }

  private static ArrayNode products(Posting posting) {
    ArrayNode products = Json.array();
    for (PostingProduct product : posting.products()) {
      products
          .addObject()
          .put("price", product.longPrice())
          .put("offer_id", product.offerId())
          .put("name", product.name())
          .put("sku", product.sku())
          .put("quantity", product.quantity());
    }
    return products;
  }
}

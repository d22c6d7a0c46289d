package dev.trestle.sandbox.pack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.posting.Portion;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;

/** POST /v4/posting/fbs/ship: packs a posting; {@code result} is the numbers it now has. */
final class ShipPosting implements OzonMethod {

  private static final Validation VALIDATION = new Validation("FbsPostingShipV4Request");

  private final PostingStore store;
  private final Packing packing;

  ShipPosting(PostingStore store, Packing packing) {
    this.store = store;
    this.packing = packing;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    List<List<Portion>> packages = Portions.packages(request, "packages", VALIDATION);
    boolean additionalData = request.object("with").flag("additional_data");
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    List<Posting> parts = packing.pack(seller, posting.number(), packages);
    ObjectNode json = Json.object();
    ArrayNode data = json.putArray("additional_data");
    if (additionalData) {
      parts.forEach(part -> data.add(additionalData(part)));
    }
    json.set("result", Json.texts(parts.stream().map(Posting::number).toList()));
    return Reply.ok(json);
  }

  private static ObjectNode additionalData(Posting part) {
    ObjectNode json = Json.object().put("posting_number", part.number());
    ArrayNode products = json.putArray("products");
    for (PostingProduct product : part.products()) {
      ObjectNode row =
          products
              .addObject()
              .put("currency_code", "RUB")
              .put("name", product.name())
              .put("offer_id", product.offerId())
              .put("price", product.longPrice())
              .put("quantity", product.quantity())
              .put("sku", product.sku());
      row.set("mandatory_mark", Json.texts(marks(part, product)));
    }
    return json;
  }

  private static List<String> marks(Posting part, PostingProduct product) {
    return part.parcel().exemplars(product.sku()).stream()
        .map(Exemplar::info)
        .flatMap(info -> info.codes(Mark.MANDATORY_MARK).stream())
        .toList();
  }
}

package dev.trestle.sandbox.exemplar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.posting.Weights;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;

/** POST /v6/fbs/posting/product/exemplar/create-or-get, and v5: the pieces and their ids. */
final class CreateOrGetExemplars implements OzonMethod {

  private final PostingStore store;
  private final PostingLife life;
  private final ExemplarShape shape;

  CreateOrGetExemplars(PostingStore store, PostingLife life, ExemplarShape shape) {
    this.store = store;
    this.life = life;
    this.shape = shape;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String number = store.fromSeller(seller, request.text("posting_number")).number();
    Posting posting =
        life.change(seller, number, Exemplars::created).orElseThrow(OzonErrors::postingNotFound);
    ObjectNode json =
        Json.object()
            .put("multi_box_qty", posting.parcel().boxes())
            .put("posting_number", posting.number());
    ArrayNode products = json.putArray("products");
    posting.products().forEach(product -> products.add(product(posting, product)));
    return Reply.ok(json);
  }

  private ObjectNode product(Posting posting, PostingProduct product) {
    ObjectNode json =
        Json.object()
            .put("product_id", product.sku())
            .put("quantity", product.quantity())
            .put("is_gtd_needed", product.requires(Requirement.GTD))
            .put("is_mandatory_mark_needed", product.requires(Requirement.MANDATORY_MARK))
            .put("is_rnpt_needed", product.requires(Requirement.RNPT));
    if (shape == ExemplarShape.MARKS) {
      json.put("is_mandatory_mark_possible", product.requires(Requirement.MANDATORY_MARK))
          .put("is_jw_uin_needed", product.requires(Requirement.JW_UIN))
          .put("has_imei", product.requires(Requirement.IMEI))
          .put("is_weight_needed", product.requires(Requirement.WEIGHT))
          .put("weight_max", Weights.most(product))
          .put("weight_min", Weights.least(product));
    }
    ArrayNode exemplars = json.putArray("exemplars");
    posting.parcel().exemplars(product.sku()).forEach(one -> exemplars.add(exemplar(one)));
    return json;
  }

  private ObjectNode exemplar(Exemplar exemplar) {
    ObjectNode json =
        Json.object()
            .put("exemplar_id", exemplar.id())
            .put("gtd", exemplar.info().gtd().number())
            .put("is_gtd_absent", exemplar.info().gtd().absent())
            .put("rnpt", exemplar.info().rnpt().number())
            .put("is_rnpt_absent", exemplar.info().rnpt().absent());
    shape.write(json, exemplar.info());
    return json;
  }
}

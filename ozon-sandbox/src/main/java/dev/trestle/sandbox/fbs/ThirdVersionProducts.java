package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.posting.Weights;
import dev.trestle.sandbox.wire.Json;
import java.util.function.Function;

/** Products and exemplars of a posting as the v3 methods show them. */
final class ThirdVersionProducts {

  private ThirdVersionProducts() {}

  static ArrayNode listed(Posting posting) {
    return each(
        posting,
        product -> {
          ObjectNode json =
              product(product).put("is_blr_traceable", false).put("is_marketplace_buyout", false);
          json.set("imei", Json.texts(CommonSections.codes(posting, product, Mark.IMEI)));
          return json;
        });
  }

  static ArrayNode detailed(Posting posting) {
    return each(posting, product -> detailed(posting, product));
  }

  private static ObjectNode detailed(Posting posting, PostingProduct product) {
    ObjectNode json = product(product);
    json.set(
        "dimensions",
        Json.object()
            .put("height", "40.00")
            .put("length", "240.00")
            .put("weight", "260")
            .put("width", "140.00"));
    json.set(
        "mandatory_mark", Json.texts(CommonSections.codes(posting, product, Mark.MANDATORY_MARK)));
    json.set("jw_uin", Json.texts(CommonSections.codes(posting, product, Mark.JW_UIN)));
    boolean weighed = product.requires(Requirement.WEIGHT);
    return json.put("is_blr_traceable", false)
        .put("is_marketplace_buyout", false)
        .put("is_weight_needed", weighed)
        .put("weight_max", Weights.most(product))
        .put("weight_min", Weights.least(product))
        .put("has_imei", product.requires(Requirement.IMEI));
  }

  private static ArrayNode each(Posting posting, Function<PostingProduct, ObjectNode> shape) {
    return Json.array().addAll(posting.products().stream().map(shape).toList());
  }

  private static ObjectNode product(PostingProduct product) {
    return Json.object()
        .put("price", product.longPrice())
        .put("currency_code", "RUB")
        .put("offer_id", product.offerId())
        .put("name", product.name())
        .put("sku", product.sku())
        .put("quantity", product.quantity());
  }

  static JsonNode exemplars(Posting posting, boolean wanted) {
    if (!wanted) {
      return NullNode.instance;
    }
    ObjectNode json = Json.object();
    ArrayNode products = json.putArray("products");
    for (PostingProduct product : posting.products()) {
      ArrayNode exemplars = products.addObject().put("sku", product.sku()).putArray("exemplars");
      posting.parcel().exemplars(product.sku()).forEach(one -> exemplars.add(exemplar(one)));
    }
    return json;
  }

  /** An exemplar has room for one mark here; further ones are left out. */
  private static ObjectNode exemplar(Exemplar exemplar) {
    ExemplarInfo info = exemplar.info();
    var mark = info.codes(Mark.MANDATORY_MARK).stream().findFirst().orElse("");
    ObjectNode json =
        Json.object()
            .put("exemplar_id", exemplar.id())
            .put("mandatory_mark", mark)
            .put("gtd", info.gtd().number())
            .put("is_gtd_absent", info.gtd().absent())
            .put("rnpt", info.rnpt().number())
            .put("is_rnpt_absent", info.rnpt().absent())
            .put("weight", info.weight());
    json.set("imei", Json.texts(info.codes(Mark.IMEI)));
    return json;
  }
}

package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.wire.Json;
import java.util.List;
import java.util.function.BiFunction;

/** {@code financial_data} as the versions write it; the product's id in it is the SKU. */
public final class FinancialData {

  private static final String DISCOUNT = "Системная виртуальная скидка селлера";

  private FinancialData() {}

  /** Of v3 (FBS) and v2 (FBO): all money is numbers. */
  public static JsonNode asNumbers(Posting posting, boolean wanted) {
    return wanted ? data(posting, FinancialData::numbers) : NullNode.instance;
  }

  /** Of v4: the commission is an object of its own, the buyer's price is Money. */
  static JsonNode asMoney(Posting posting, boolean wanted) {
    return wanted ? data(posting, FinancialData::money) : NullNode.instance;
  }

  private static ObjectNode data(
      Posting posting, BiFunction<PostingProduct, Earnings, ObjectNode> shape) {
    String city = posting.shipment().warehouse().city();
    ObjectNode json = Json.object().put("cluster_from", city).put("cluster_to", city);
    ArrayNode products = json.putArray("products");
    for (PostingProduct product : posting.products()) {
      products.add(shape.apply(product, Earnings.of(product, posting.state())));
    }
    return json;
  }

  private static ObjectNode numbers(PostingProduct product, Earnings earnings) {
    ObjectNode json = Json.object();
    json.set("actions", Json.texts(List.of(DISCOUNT)));
    return json.put("currency_code", "RUB")
        .put("customer_currency_code", "RUB")
        .put("commission_amount", earnings.commission())
        .put("commission_percent", earnings.percent())
        .put("commissions_currency_code", "RUB")
        .put("old_price", earnings.oldPrice())
        .put("payout", earnings.payout())
        .put("price", earnings.price())
        .put("customer_price", earnings.price())
        .put("product_id", product.sku())
        .put("quantity", product.quantity())
        .put("total_discount_percent", earnings.discountPercent())
        .put("total_discount_value", earnings.discount());
  }

  private static ObjectNode money(PostingProduct product, Earnings earnings) {
    ObjectNode json =
        Json.object()
            .put("product_id", product.sku())
            .put("quantity", product.quantity())
            .put("price", earnings.price())
            .put("old_price", earnings.oldPrice())
            .put("payout", earnings.payout())
            .put("total_discount_value", earnings.discount())
            .put("total_discount_percent", earnings.discountPercent());
    json.set("actions", Json.texts(List.of(DISCOUNT)));
    json.set(
        "commission",
        Json.object()
            .put("amount", earnings.commission())
            .put("currency", "RUB")
            .put("percent", earnings.percent()));
    json.set("customer_price", price(product));
    return json;
  }

  /** {@code {amount, currency}}. */
  static ObjectNode price(PostingProduct product) {
    return Json.object().put("amount", product.shortPrice()).put("currency", "RUB");
  }
}

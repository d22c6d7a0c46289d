package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.shop.Product;
import dev.trestle.sandbox.shop.Shop;
import dev.trestle.sandbox.shop.Shops;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.stream.Stream;

/** Lists, shows and puts a seller's products. */
public final class ProductControl implements ControlArea {

  private static final String PRODUCTS = "/control/sellers/{seller}/products";

  private final SellerAccounts accounts;
  private final Shops shops;

  public ProductControl(SellerAccounts accounts, Shops shops) {
    this.accounts = accounts;
    this.shops = shops;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", PRODUCTS, this::list),
        new Route("GET", PRODUCTS + "/{product}", this::show),
        new Route("PUT", PRODUCTS, this::put));
  }

  /** Pages: {@code after} is the last product_id of the page before. */
  private Reply list(ControlCall call) {
    Shop shop = shop(call);
    long after = number(call.query("after").orElse("0"), "after");
    long limit = number(call.query("limit").orElse("100"), "limit");
    ObjectNode json = Json.object().put("total", shop.size());
    var array = json.putArray("products");
    shop.after(after, (int) Math.min(limit, 10_000)).forEach(product -> array.add(json(product)));
    return Reply.ok(json);
  }

  private Reply show(ControlCall call) {
    String id = call.path("product");
    return Reply.ok(
        shop(call)
            .byId(number(id, "product"))
            .map(ProductControl::json)
            .orElseThrow(() -> ControlErrors.refusal(404, "product", "unknown product " + id)));
  }

  /** Adds a product, or changes the one with this product_id or offer_id in what is named. */
  private Reply put(ControlCall call) {
    Shop shop = shop(call);
    ControlBody body = call.body(ProductBody.FIELDS);
    Product product = new ProductBody(body).product(shop);
    if (!shop.put(product)) {
      throw ControlErrors.refusal(409, "sku", "another product has this sku or offer_id");
    }
    return Reply.ok(json(product));
  }

  private Shop shop(ControlCall call) {
    return shops.of(KnownSeller.of(accounts, call));
  }

  private static long number(String text, String field) {
    if (!text.matches("[0-9]{1,18}")) {
      throw ControlErrors.field(field, "must be a whole number");
    }
    return Long.parseLong(text);
  }

  private static ObjectNode json(Product product) {
    ObjectNode json =
        Json.object()
            .put("product_id", product.productId())
            .put("sku", product.sku())
            .put("offer_id", product.offerId())
            .put("name", product.name())
            .put("price", product.price().amount().toPlainString())
            .put("old_price", product.price().oldAmount().toPlainString())
            .put("currency", product.price().currency())
            .put("weight", product.weightGrams());
    json.set("barcodes", Json.texts(product.barcodes()));
    var stocks = json.putArray("stocks");
    product
        .stocks()
        .forEach(stock ->
            stocks
                .addObject()
                .put("warehouse_id", stock.warehouseId())
                .put("present", stock.present())
                .put("reserved", stock.reserved()));
    return json;
  }
}

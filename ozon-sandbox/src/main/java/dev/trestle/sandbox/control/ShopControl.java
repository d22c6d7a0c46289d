package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.shop.Filling;
import dev.trestle.sandbox.shop.ShopFiller;
import dev.trestle.sandbox.shop.ShopWish;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fills a seller's shop with made-up products and postings, and tells how far it is. */
public final class ShopControl implements ControlArea {

  private static final String SHOP = "/control/sellers/{seller}/shop";

  private final SellerAccounts accounts;
  private final ShopFiller filler;

  public ShopControl(SellerAccounts accounts, ShopFiller filler) {
    this.accounts = accounts;
    this.filler = filler;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(new Route("POST", SHOP, this::fill), new Route("GET", SHOP, this::progress));
  }

  private Reply fill(ControlCall call) {
    SellerId seller = KnownSeller.of(accounts, call);
    ControlBody body = call.body(List.of("products", "postings", "seed"));
    int products = amount(body, "products", 1, 1_000);
    int postings = amount(body, "postings", 0, 0);
    ShopWish wish = new ShopWish(products, postings, body.integer("seed").orElse(1));
    Filling filling =
        filler
            .begin(seller, wish)
            .orElseThrow(() -> ControlErrors.refusal(409, null, "this shop is being filled"));
    return Reply.of(202, json(filling));
  }

  private static int amount(ControlBody body, String field, int least, int otherwise) {
    long amount = body.integer(field).orElse(otherwise);
    if (amount < least || amount > ShopWish.MOST) {
      throw body.wrong(field, "must be inside range [" + least + ", " + ShopWish.MOST + "]");
    }
    return (int) amount;
  }

  private Reply progress(ControlCall call) {
    return Reply.ok(
        filler
            .last(KnownSeller.of(accounts, call))
            .map(ShopControl::json)
            .orElseGet(() -> Json.object().put("state", "none")));
  }

  private static ObjectNode json(Filling filling) {
    ObjectNode json = Json.object().put("state", filling.state().name().toLowerCase(Locale.ROOT));
    json.putObject("products")
        .put("wanted", filling.wish().products())
        .put("made", filling.products());
    json.putObject("postings")
        .put("wanted", filling.wish().postings())
        .put("made", filling.postings());
    return json.put("seed", filling.wish().seed()).put("took_ms", filling.millis());
  }
}

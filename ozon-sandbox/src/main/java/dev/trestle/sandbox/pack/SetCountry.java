package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * POST /v2/posting/fbs/product/country/set: tells where a product was made. The requirement is then
 * met; for a company's order a declaration may become due by it.
 */
final class SetCountry implements OzonMethod {

  private static final Validation VALIDATION = new Validation("FbsPostingProductCountrySetRequest");

  private final PostingStore store;
  private final PostingLife life;

  SetCountry(PostingStore store, PostingLife life) {
    this.store = store;
    this.life = life;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    long sku = request.integer("product_id");
    var country = Country.of(request.text("country_iso_code"));
    VALIDATION.require(country.isPresent(), "CountryIsoCode", "value is not a known country");
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    boolean declared =
        country.filter(Country::declared).isPresent() && posting.traits().buyer() != null;
    life.change(seller, posting.number(), found -> told(found, sku, declared));
    return Reply.ok(Json.object().put("product_id", sku).put("is_gtd_needed", declared));
  }

  private static Posting told(Posting posting, long sku, boolean declared) {
    PackCheck.packable(posting);
    PostingProduct known = posting.product(sku).orElseThrow(PostingErrors::unknownProduct);
    return posting.with(
        posting.products().stream()
            .map(product ->
                product.equals(known) ? product.withRequirements(open(product, declared)) : product)
            .toList());
  }

  private static Set<Requirement> open(PostingProduct product, boolean declared) {
    Set<Requirement> open =
        product.requirements().stream()
            .filter(requirement -> !requirement.ofCountry())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Requirement.class)));
    if (declared) {
      open.add(Requirement.GTD);
    }
    return open;
  }
}

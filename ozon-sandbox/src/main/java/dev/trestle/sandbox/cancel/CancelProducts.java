package dev.trestle.sandbox.cancel;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * POST /v2/posting/fbs/product/cancel: takes products out of a posting; {@code result} is its
 * number. When nothing would be left, the posting itself is cancelled.
 */
final class CancelProducts implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingProductCancelRequest");

  private final PostingStore store;
  private final PostingLife life;
  private final Clock clock;

  CancelProducts(PostingStore store, PostingLife life, Clock clock) {
    this.store = store;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Map<Long, Long> pieces = pieces(request);
    Cancelling wish = Cancelling.read(request, VALIDATION, true);
    String number = store.fromSeller(seller, request.text("posting_number")).number();
    life.change(seller, number, posting -> reduced(posting, pieces, wish));
    return Reply.ok(Json.object().put("result", number));
  }

  /** By SKU; the same SKU twice counts together. */
  private static Map<Long, Long> pieces(ProtoObject request) {
    List<ProtoObject> items = request.objects("items");
    VALIDATION.require(!items.isEmpty(), "Items", "value must contain at least 1 item(s)");
    for (ProtoObject item : items) {
      VALIDATION.range("Items.Quantity", item.integer("quantity"), 1, Integer.MAX_VALUE);
    }
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> item.integer("sku"),
                Collectors.summingLong(item -> item.integer("quantity"))));
  }

  private Posting reduced(Posting posting, Map<Long, Long> pieces, Cancelling wish) {
    List<PostingProduct> left = without(wish.check(posting), pieces);
    if (left.isEmpty()) {
      return wish.apply(posting, clock.instant());
    }
    List<Exemplar> exemplars = new ArrayList<>();
    left.forEach(product ->
        posting.parcel().exemplars(product.sku()).stream()
            .limit(product.quantity())
            .forEach(exemplars::add));
    var parcel = posting.parcel();
    return posting.with(left).with(parcel.withExemplars(exemplars, parcel.exemplarsToldAt()));
  }

  private static List<PostingProduct> without(Posting posting, Map<Long, Long> pieces) {
    if (!pieces.keySet().stream().allMatch(sku -> posting.product(sku).isPresent())) {
      throw PostingErrors.unknownProduct();
    }
    List<PostingProduct> left = new ArrayList<>();
    for (PostingProduct product : posting.products()) {
      long rest = product.quantity() - pieces.getOrDefault(product.sku(), 0L);
      if (rest < 0) {
        throw PostingErrors.incorrectQuantity();
      }
      if (rest > 0) {
        left.add(product.withQuantity((int) rest));
      }
    }
    return left;
  }
}

package dev.trestle.ozon.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.posting.ProductQuantity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the business does to get a posting packed. */
@ApplicationScoped
public class PackCalls {

  static final String SHIP = "/v4/posting/fbs/ship";
  static final String SHIP_PART = "/v4/posting/fbs/ship/package";
  static final String SPLIT = "/v1/posting/fbs/split";
  static final String MULTI_BOX = "/v3/posting/multiboxqty/set";
  static final String RESTRICTIONS = "/v1/posting/fbs/restrictions";

  private final OzonCalls calls;

  PackCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * Packs a whole posting: {@code /v4/posting/fbs/ship}. Several packages split it, one posting for
   * each. {@code Refused} with {@code POSTING_ALREADY_SHIPPED}, {@code POSTING_ALREADY_CANCELLED},
   * {@code HAS_INCORRECT_STATUS}, {@code HAS_INCORRECT_PRODUCT_QUANTITY}, {@code
   * EXEMPLAR_INFO_NOT_FILLED_COMPLETELY} and others of Ozon's error table. A substatus {@code
   * ship_failed} read afterwards means: once more.
   *
   * @return the numbers of the packed postings
   */
  public Uni<OzonAnswer<List<PostingNumber>>> ship(
      Caller caller, PostingNumber posting, List<PostingPackage> packages) {
    if (packages.isEmpty()) {
      throw new IllegalArgumentException("packages must not be empty");
    }
    var body =
        Map.of(
            "posting_number", posting.value(),
            "packages", packages.stream().map(PostingPackage::body).toList());
    return calls.call(caller, SHIP, body).map(answer -> answer.map(PackCalls::numbers));
  }

  /**
   * Packs a part of a posting: {@code /v4/posting/fbs/ship/package}. What is not named stays in the
   * posting, still to be packed. Refused as {@link #ship}.
   *
   * @return the number of the new posting that holds the part
   */
  public Uni<OzonAnswer<PostingNumber>> shipPart(
      Caller caller, PostingNumber posting, PostingPackage part) {
    var body =
        Map.of(
            "posting_number", posting.value(),
            "products", part.products().stream().map(PackedProduct::body).toList());
    return calls
        .call(caller, SHIP_PART, body)
        .map(answer -> answer.map(wire -> new PostingNumber(wire.requiredText("result"))));
  }

  /**
   * Splits a posting without packing it: {@code /v1/posting/fbs/split}. Refused as {@link #ship}.
   *
   * @param parts what goes into each posting, 2 or more; together all there is. Which of them keeps
   *     the number is told by the answer
   */
  public Uni<OzonAnswer<SplitPosting>> split(
      Caller caller, PostingNumber posting, List<List<ProductQuantity>> parts) {
    if (parts.size() < 2 || parts.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("parts must be 2 or more, and none empty");
    }
    var postings = parts.stream().map(part -> Map.of("products", products(part))).toList();
    var body = Map.of("posting_number", posting.value(), "postings", postings);
    return calls.call(caller, SPLIT, body).map(answer -> answer.map(SplitPosting::read));
  }

  /**
   * Says in how many boxes a posting of one product comes: {@code /v3/posting/multiboxqty/set}.
   * {@code Refused} with {@code INCORRECT_OVH_FOR_POSTING} where the product's size forbids it.
   *
   * @param boxes 1 or more
   */
  public Uni<OzonAnswer<Accepted>> setBoxes(Caller caller, PostingNumber posting, int boxes) {
    if (boxes < 1) {
      throw new IllegalArgumentException("boxes must be 1 or more, not " + boxes);
    }
    return calls
        .call(caller, MULTI_BOX, Map.of("posting_number", posting.value(), "multi_box_qty", boxes))
        .map(Accepted::read);
  }

  /** What the place of hand-over takes: {@code /v1/posting/fbs/restrictions}; FBS only. */
  public Uni<OzonAnswer<Restrictions>> restrictions(Caller caller, PostingNumber posting) {
    return calls
        .call(caller, RESTRICTIONS, Map.of("posting_number", posting.value()))
        .map(answer -> answer.map(Restrictions::read));
  }

  private static List<Map<String, Object>> products(List<ProductQuantity> part) {
    return part.stream()
        .map(product ->
            Map.<String, Object>of(
                "product_id", product.sku().value(), "quantity", product.quantity()))
        .toList();
  }

  static List<PostingNumber> numbers(WireObject answer) {
    List<PostingNumber> numbers = answer.texts("result").stream().map(PostingNumber::new).toList();
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("result is missing");
    }
    return numbers;
  }
}

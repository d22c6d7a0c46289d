package dev.trestle.ozon.cancel;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.posting.ProductQuantity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the business does to cancel. */
@ApplicationScoped
public class CancelCalls {

  static final String REASONS = "/v1/posting/fbs/cancel-reason";
  static final String ALL_REASONS = "/v2/posting/fbs/cancel-reason/list";
  static final String CANCEL = "/v2/posting/fbs/cancel";
  static final String CANCEL_PRODUCTS = "/v2/posting/fbs/product/cancel";

  private final OzonCalls calls;

  CancelCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /** For which reasons each of these may be cancelled: {@code /v1/posting/fbs/cancel-reason}. */
  public Uni<OzonAnswer<List<PostingReasons>>> reasons(Caller caller, Set<PostingNumber> postings) {
    if (postings.isEmpty()) {
      throw new IllegalArgumentException("postings must not be empty");
    }
    var numbers = postings.stream().map(PostingNumber::value).toList();
    return calls
        .call(caller, REASONS, Map.of("related_posting_numbers", numbers))
        .map(answer -> answer.map(CancelCalls::postingReasons));
  }

  /** All reasons there are: {@code /v2/posting/fbs/cancel-reason/list}. */
  public Uni<OzonAnswer<List<CancelReason>>> allReasons(Caller caller) {
    return calls
        .call(caller, ALL_REASONS, Map.of())
        .map(answer -> answer.map(wire -> CancelReason.readAll(wire, "result")));
  }

  /**
   * Cancels a posting: {@code /v2/posting/fbs/cancel}. {@code Refused} with {@code
   * HAS_INCORRECT_CANCEL_REASON}, {@code POSTING_ALREADY_CANCELLED}, {@code HAS_INCORRECT_STATUS};
   * conditionally delivered ones cannot be cancelled.
   */
  public Uni<OzonAnswer<Accepted>> cancel(Caller caller, PostingNumber posting, CancelCause cause) {
    return calls.call(caller, CANCEL, body(posting, cause)).map(Accepted::read);
  }

  /**
   * Cancels some products of a posting: {@code /v2/posting/fbs/product/cancel}; refused as {@link
   * #cancel}.
   *
   * @param cause its message is required here
   */
  public Uni<OzonAnswer<Accepted>> cancelProducts(
      Caller caller, PostingNumber posting, List<ProductQuantity> products, CancelCause cause) {
    if (products.isEmpty()) {
      throw new IllegalArgumentException("products must not be empty");
    }
    if (cause.message() == null) {
      throw new IllegalArgumentException("message must be given to cancel products");
    }
    Map<String, Object> body = body(posting, cause);
    body.put(
        "items",
        products.stream()
            .map(item -> Map.of("sku", item.sku().value(), "quantity", item.quantity()))
            .toList());
    return calls.call(caller, CANCEL_PRODUCTS, body).map(Accepted::read);
  }

  private static Map<String, Object> body(PostingNumber posting, CancelCause cause) {
    Map<String, Object> body = new HashMap<>();
    body.put("posting_number", posting.value());
    body.put("cancel_reason_id", cause.reasonId());
    if (cause.message() != null) {
      body.put("cancel_reason_message", cause.message());
    }
    return body;
  }

  static List<PostingReasons> postingReasons(WireObject answer) {
    return answer.objects("result").stream()
        .map(wire ->
            new PostingReasons(
                new PostingNumber(wire.requiredText("posting_number")),
                CancelReason.readAll(wire, "reasons")))
        .toList();
  }
}

package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;

/** Refusals of what a posting does not allow, in Ozon's words (reference, "Common errors"). */
public final class PostingErrors {

  public static final String NOT_FOUND = "POSTING_NOT_FOUND";
  public static final String ALREADY_CANCELLED = "POSTING_ALREADY_CANCELLED";
  public static final String TRANSITION_IS_NOT_POSSIBLE = "TRANSITION_IS_NOT_POSSIBLE";
  public static final String INCORRECT_TPL_INTEGRATION_TYPE = "HAS_INCORRECT_TPL_INTEGRATION_TYPE";

  private PostingErrors() {}

  public static Refusal alreadyCancelled() {
    return OzonErrors.invalid(ALREADY_CANCELLED);
  }

  public static Refusal alreadyShipped() {
    return OzonErrors.invalid("POSTING_ALREADY_SHIPPED");
  }

  public static Refusal incorrectStatus() {
    return OzonErrors.invalid("HAS_INCORRECT_STATUS");
  }

  public static Refusal incorrectQuantity() {
    return OzonErrors.invalid("HAS_INCORRECT_PRODUCT_QUANTITY");
  }

  public static Refusal unknownProduct() {
    return OzonErrors.invalid("UNKNOWN_PRODUCT_DEFINED");
  }

  public static Refusal incorrectTplIntegrationType() {
    return OzonErrors.invalid(INCORRECT_TPL_INTEGRATION_TYPE);
  }

  /** The piece is another product's or another posting's. */
  public static Refusal foreignExemplar(long exemplarId, long sku) {
    return OzonErrors.invalid(exemplarId + " does not belong to product " + sku);
  }
}

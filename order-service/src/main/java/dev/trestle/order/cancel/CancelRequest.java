package dev.trestle.order.cancel;

import dev.trestle.ozon.cancel.CancelCause;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is cancelled, and why.
 *
 * @param reasonId one of those that Ozon lists for the posting
 * @param message in our own words; reason 402 ("other") and single products want one
 * @param products none for the whole posting
 */
public record CancelRequest(
    long reasonId, @Nullable String message, List<ProductQuantity> products) {

  /** Copies the products; refuses a reason that is no id, and 402 without a message. */
  public CancelRequest(
      long reasonId, @Nullable String message, @Nullable List<ProductQuantity> products) {
    this.reasonId = reasonId;
    this.message = message == null || message.isBlank() ? null : message;
    this.products = products == null ? List.of() : List.copyOf(products);
    if (reasonId < 1) {
      throw new IllegalArgumentException("reason_id must be an id of cancel-reasons");
    }
    if (!this.products.isEmpty() && this.message == null) {
      throw new IllegalArgumentException("message must be given where products are cancelled");
    }
    var unused = cause();
  }

  CancelCause cause() {
    return new CancelCause(reasonId, message);
  }
}

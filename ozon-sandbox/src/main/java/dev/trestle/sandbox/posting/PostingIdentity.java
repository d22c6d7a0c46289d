package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a posting.
 *
 * @param orderId 11 digits, more than fits into 32 bits
 * @param parent of which it was split off; null for most
 */
public record PostingIdentity(
    SellerId seller, PostingNumber number, long orderId, @Nullable PostingNumber parent) {

  PostingIdentity child(int suffix) {
    return new PostingIdentity(seller, number.inOrder(suffix), orderId, number);
  }

  /** {@code upper_barcode}: of the label, where the courier scans. */
  public String upperBarcode() {
    return "%101%" + (orderId % 1_000_000_000L * 100 + number.suffix());
  }

  /** {@code lower_barcode}. */
  public String lowerBarcode() {
    return Long.toString(orderId * 1_000 + number.suffix());
  }

  /** What the buyer says at the door of a delivery by the seller; the control API shows it. */
  public String pickupCode() {
    return "%04d".formatted((orderId + number.suffix()) % 10_000);
  }
}

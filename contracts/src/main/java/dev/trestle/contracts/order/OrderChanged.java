package dev.trestle.contracts.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order has a new version: a push told of it, or one of its postings changed. Topic {@code
 * ozon.order.order}, key = order number, {@code ce_type} {@value #TYPE}. At least once, in order
 * per key and seller: readers skip a {@code version} that they have seen.
 *
 * @param order the full snapshot; its fields stand beside the others, not in an object of their own
 * @param accountId our id of the seller account
 * @param version starts at 1, without gaps, for each seller's part of the order
 * @param previousState state of the version before; null at version 1
 * @param changed names of the snapshot's fields that differ from the version before, in the
 *     snapshot's order
 * @param cause of a posting that changed: what changed it
 */
public record OrderChanged(
    @JsonUnwrapped OrderSnapshot order,
    long accountId,
    long version,
    @Nullable String previousState,
    List<String> changed,
    Cause cause) {

  public static final String TYPE = "ozon.order.order-changed.v1";

  /** Copies the list; refuses versions below 1. */
  public OrderChanged {
    changed = List.copyOf(changed);
    if (version < 1) {
      throw new IllegalArgumentException("version starts at 1");
    }
  }
}

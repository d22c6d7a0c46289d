package dev.trestle.contracts.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat has a new version. Topic {@code ozon.order.chat}, key = chat id, {@code ce_type} {@value
 * #TYPE}. At least once, in order per key: readers skip a {@code version} that they have seen of
 * the seller's chat.
 *
 * @param chat the full snapshot; its fields stand beside the others
 * @param accountId our id of the seller account
 * @param version starts at 1, without gaps
 * @param previousStatus status of the version before; null at version 1
 * @param changed names of the snapshot's fields that differ from the version before
 * @param observedAt when Ozon was asked for what stands here; null while only pushes are known
 */
public record ChatChanged(
    @JsonUnwrapped ChatSnapshot chat,
    long accountId,
    long version,
    @Nullable String previousStatus,
    List<String> changed,
    Cause cause,
    @Nullable Instant observedAt) {

  public static final String TYPE = "ozon.order.chat-changed.v1";

  /** Copies the list; refuses versions below 1. */
  public ChatChanged {
    changed = List.copyOf(changed);
    if (version < 1) {
      throw new IllegalArgumentException("version starts at 1");
    }
  }
}

package dev.trestle.contracts.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting has a new version. Topic {@code ozon.order.posting}, key = posting number, {@code
 * ce_type} {@value #TYPE}. At least once, in order per key: readers skip a {@code version} that
 * they have seen.
 *
 * @param posting the full snapshot; its fields stand beside the others, not in an object of their
 *     own
 * @param accountId our id of the seller account
 * @param version starts at 1, without gaps
 * @param previousStatus status of the version before; null at version 1
 * @param changed names of the snapshot's fields that differ from the version before, in the
 *     snapshot's order
 * @param observedAt when Ozon was asked for what stands here; null while only pushes are known
 * @param stateChangedAt Ozon's time of the newest state that a push reported
 */
public record PostingChanged(
    @JsonUnwrapped PostingSnapshot posting,
    long accountId,
    long version,
    @Nullable String previousStatus,
    List<String> changed,
    Cause cause,
    @Nullable Instant observedAt,
    @Nullable Instant stateChangedAt) {

  public static final String TYPE = "ozon.order.posting-changed.v1";

  /** Copies the list; refuses versions below 1. */
  public PostingChanged {
    changed = List.copyOf(changed);
    if (version < 1) {
      throw new IllegalArgumentException("version starts at 1");
    }
  }

  /** The stable CloudEvents id: one version of one posting is one event, however often it comes. */
  public String eventId() {
    return "posting:" + posting.postingNumber() + ":" + version;
  }
}

package dev.trestle.order.posting;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which postings a list is to show; every part narrows it, and null is any.
 *
 * @param statuses empty for any
 * @param changedSince whose newest version is not older
 */
public record PostingFilter(
    @Nullable Long sellerId,
    @Nullable Long accountId,
    @Nullable String orderNumber,
    @Nullable String scheme,
    Set<String> statuses,
    @Nullable Instant changedSince) {

  /** Every posting. */
  public static final PostingFilter ALL = new PostingFilter(null, null, null, null, Set.of(), null);

  /** Copies the set. */
  public PostingFilter {
    statuses = Set.copyOf(statuses);
  }

  /** Adds the conditions, beginning with {@code and}, and their values. */
  void narrow(StringBuilder where, Parameters values) {
    narrow(where, values, "sellerId = :seller", "seller", sellerId);
    narrow(where, values, "accountId = :account", "account", accountId);
    narrow(where, values, "orderNumber = :order", "order", orderNumber);
    narrow(where, values, "scheme = :scheme", "scheme", scheme);
    narrow(where, values, "status in :statuses", "statuses", statuses.isEmpty() ? null : statuses);
    narrow(where, values, "updatedAt >= :since", "since", changedSince);
  }

  private static void narrow(
      StringBuilder where,
      Parameters values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.and(name, value);
    }
  }
}

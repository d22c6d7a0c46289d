package dev.trestle.contracts.order;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Snapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All published facts of one seller's part of an order at one version. Ozon has no method that
 * tells of an order: here stands what its pushes said and how its postings are.
 *
 * @param orderNumber the postings' numbers without their last part
 * @param state the newest order state pushed, such as order_in_delivery or order_done; an open
 *     list, and null while no push told one
 * @param stateChangedAt Ozon's time of that state
 * @param orderedAt when Ozon made the order; told by a push alone
 * @param cancelled whether a push said that the whole order is cancelled
 * @param cancelledAt when; null where the push did not say
 * @param postings those known, by number
 */
public record OrderSnapshot(
    OrderNumber orderNumber,
    SellerId sellerId,
    @Nullable Long orderId,
    @Nullable String state,
    @Nullable Instant stateChangedAt,
    @Nullable Instant orderedAt,
    boolean cancelled,
    @Nullable Instant cancelledAt,
    List<Part> postings)
    implements Snapshot {

  /** Copies the postings. */
  public OrderSnapshot {
    postings = List.copyOf(postings);
  }

  /** A posting of the order, as {@link PostingSnapshot} tells it. */
  public record Part(
      PostingNumber postingNumber, @Nullable String scheme, @Nullable String status) {}

  @Override
  public String key() {
    return orderNumber.value();
  }

  @Override
  public @Nullable String status() {
    return state;
  }
}

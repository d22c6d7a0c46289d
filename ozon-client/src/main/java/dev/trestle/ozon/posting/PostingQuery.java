package dev.trestle.ozon.posting;

import dev.trestle.contracts.OrderNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which postings a list is to tell; every part narrows it.
 *
 * @param created when they came in ({@code since}, {@code to}); required by Ozon, one year at most
 * @param statuses empty for any
 * @param orders empty for any; 100 at most
 * @param changed when their status changed last; null for any time
 * @param details what to tell of them; {@link PostingDetail#RELATED_POSTINGS} is not in lists
 */
public record PostingQuery(
    Window created,
    Set<String> statuses,
    Set<OrderNumber> orders,
    @Nullable Window changed,
    Set<PostingDetail> details) {

  private static final int MOST_ORDERS = 100;

  /** Copies the sets; refuses what Ozon refuses, naming the part. */
  public PostingQuery {
    created.upToOneYear("created");
    statuses = Set.copyOf(statuses);
    orders = Set.copyOf(orders);
    details = PostingDetail.ofLists(details);
    if (orders.size() > MOST_ORDERS) {
      throw new IllegalArgumentException(
          "orders must be " + MOST_ORDERS + " at most, not " + orders.size());
    }
  }

  /** All postings that came in then. */
  public static PostingQuery createdWithin(Window created) {
    return new PostingQuery(created, Set.of(), Set.of(), null, Set.of());
  }

  /** Whether a page lies beyond what lists by offset reach: Ozon will refuse it. */
  public static boolean isBeyondReach(String next) {
    return PostingLists.isBeyondReach(next);
  }

  /** Only those in one of these statuses. */
  public PostingQuery inStatus(Set<String> wanted) {
    return new PostingQuery(created, wanted, orders, changed, details);
  }

  /** Only those of these orders. */
  public PostingQuery ofOrders(Set<OrderNumber> wanted) {
    return new PostingQuery(created, statuses, wanted, changed, details);
  }

  /** Only those whose status changed last in this window. */
  public PostingQuery changedWithin(Window wanted) {
    return new PostingQuery(created, statuses, orders, wanted, details);
  }

  /** With these details. */
  public PostingQuery with(Set<PostingDetail> wanted) {
    return new PostingQuery(created, statuses, orders, changed, wanted);
  }

  /** Whether a posting has a wanted status and order; v3 filters by neither. */
  boolean wants(OzonPosting posting) {
    return (statuses.isEmpty() || statuses.contains(posting.status()))
        && (orders.isEmpty() || orders.stream().anyMatch(order -> isOf(order.value(), posting)));
  }

  /** The order number is the posting number without its last part; Ozon's examples break that. */
  private static boolean isOf(String order, OzonPosting posting) {
    String number = posting.postingNumber().value();
    int lastDash = number.lastIndexOf('-');
    return order.equals(posting.orderNumber())
        || (lastDash > 0 && order.equals(number.substring(0, lastDash)));
  }
}

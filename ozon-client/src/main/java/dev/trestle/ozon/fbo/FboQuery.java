package dev.trestle.ozon.fbo;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.posting.Window;
import java.util.Collection;
import java.util.Set;

/**
 * Which FBO postings a list is to tell; every part narrows it.
 *
 * @param created when they came in ({@code since}, {@code to}); one year at most
 * @param statuses empty for any
 * @param postings empty for any; 100 at most, as many as a page holds
 * @param orders empty for any; 100 at most
 * @param details what to tell of them
 */
public record FboQuery(
    Window created,
    Set<String> statuses,
    Set<PostingNumber> postings,
    Set<OrderNumber> orders,
    Set<FboDetail> details) {

  private static final int MOST = 100;

  /** Copies the sets; refuses what is too much, naming the part. */
  public FboQuery {
    created.upToOneYear("created");
    statuses = Set.copyOf(statuses);
    postings = Set.copyOf(postings);
    orders = Set.copyOf(orders);
    details = Set.copyOf(details);
    check("postings", postings);
    check("orders", orders);
  }

  private static void check(String part, Collection<?> numbers) {
    if (numbers.size() > MOST) {
      throw new IllegalArgumentException(
          part + " must be " + MOST + " at most, not " + numbers.size());
    }
  }

  /** All that came in then. */
  public static FboQuery createdWithin(Window created) {
    return new FboQuery(created, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Whether a page lies beyond what the list by offset reaches: Ozon will refuse it. */
  public static boolean isBeyondReach(String next) {
    return FboLists.isBeyondReach(next);
  }

  /** Only those in one of these statuses. */
  public FboQuery inStatus(Set<String> wanted) {
    return new FboQuery(created, wanted, postings, orders, details);
  }

  /** Only these. */
  public FboQuery of(Set<PostingNumber> wanted) {
    return new FboQuery(created, statuses, wanted, orders, details);
  }

  /** Only those of these orders. */
  public FboQuery ofOrders(Set<OrderNumber> wanted) {
    return new FboQuery(created, statuses, postings, wanted, details);
  }

  /** With these details. */
  public FboQuery with(Set<FboDetail> wanted) {
    return new FboQuery(created, statuses, postings, orders, wanted);
  }

  /** Whether a posting is wanted; v2 filters by none of these. */
  boolean wants(FboPosting posting) {
    return (statuses.isEmpty() || statuses.contains(posting.status()))
        && (postings.isEmpty() || postings.contains(posting.postingNumber()))
        && (orders.isEmpty() || orders.stream().anyMatch(order -> isOf(order.value(), posting)));
  }

  /** The order number is the posting number without its last part. */
  private static boolean isOf(String order, FboPosting posting) {
    String number = posting.postingNumber().value();
    return order.equals(posting.orderNumber())
        || number.lastIndexOf('-') == order.length() && number.startsWith(order);
  }
}

package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes up postings, the same ones for the same seed: each seller draws from a sequence of its own,
 * so what other sellers do changes nothing.
 */
final class PostingMaker {

  private static final Duration TIME_TO_PACK = Duration.ofDays(1);
  private static final Duration TIME_TO_DELIVER = Duration.ofDays(2);
  private static final Duration DELIVERY_WINDOW = Duration.ofHours(4);

  private final long seed;
  private final Map<SellerId, Random> sequences = new ConcurrentHashMap<>();

  PostingMaker(long seed) {
    this.seed = seed;
  }

  void reset() {
    sequences.clear();
  }

  /** Postings of one order; the wished number, if any, is that of the first. */
  List<Posting> make(SellerId seller, List<NewPosting> wishes, Instant now) {
    Random random =
        sequences.computeIfAbsent(seller, id -> new Random(seed * 1_000_003 + id.value()));
    synchronized (random) {
      PostingNumber wished = wishes.getFirst().number();
      PostingNumber number = wished == null ? number(random) : wished;
      long orderId = random.nextLong(20_000_000_000L, 99_999_999_999L);
      List<Posting> postings = new ArrayList<>();
      for (NewPosting wish : wishes) {
        PostingNumber own = number.inOrder(number.suffix() + postings.size());
        postings.add(posting(new PostingIdentity(seller, own, orderId, null), wish, random, now));
      }
      return postings;
    }
  }

  private static Posting posting(
      PostingIdentity identity, NewPosting wish, Random random, Instant now) {
    var products = wish.products().isEmpty() ? SampleProducts.pick(random) : wish.products();
    return new Posting(
        identity,
        wish.traits(),
        PostingProgress.start(now),
        shipment(method(identity.seller(), wish, random), wish.dates(), now),
        products,
        Parcel.start(wish.traits()));
  }

  private static DeliveryMethod method(SellerId seller, NewPosting wish, Random random) {
    List<DeliveryMethod> methods = DeliveryMethod.of(seller, wish.traits());
    DeliveryMethod any = methods.get(random.nextInt(methods.size()));
    Long wished = wish.warehouseId();
    return methods.stream()
        .filter(method -> wished != null && method.warehouse().id() == wished)
        .findFirst()
        .orElse(any);
  }

  private static Shipment shipment(DeliveryMethod method, NewPosting.Dates dates, Instant now) {
    Instant start = dates.inProcessAt() == null ? now : dates.inProcessAt();
    Instant ship = dates.shipmentDate() == null ? start.plus(TIME_TO_PACK) : dates.shipmentDate();
    Instant arrival = ship.plus(TIME_TO_DELIVER);
    return new Shipment(
        method,
        now,
        dates.latePayment() ? null : start,
        ship,
        new DeliveryWindow(arrival, arrival.plus(DELIVERY_WINDOW)),
        Milestones.NONE);
  }

  private static PostingNumber number(Random random) {
    long prefix = random.nextLong(10_000_000L, 9_999_999_999L);
    return new PostingNumber("%08d-%04d-1".formatted(prefix, 1 + random.nextInt(9_998)));
  }
}

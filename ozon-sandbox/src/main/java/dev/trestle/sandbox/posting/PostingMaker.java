package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes up postings, the same ones for the same seed: each seller draws from a sequence of its own,
 * so what other sellers do changes nothing.
 */
final class PostingMaker {

  private static final Duration TIME_TO_PACK = Duration.ofDays(1);

  private final long seed;
  private final Map<SellerId, Random> sequences = new ConcurrentHashMap<>();

  PostingMaker(long seed) {
    this.seed = seed;
  }

  void reset() {
    sequences.clear();
  }

  Posting make(SellerId seller, NewPosting wish, Instant now) {
    Random random =
        sequences.computeIfAbsent(seller, id -> new Random(seed * 1_000_003 + id.value()));
    synchronized (random) {
      var number = wish.number() == null ? number(random) : wish.number();
      var products = wish.products().isEmpty() ? SampleProducts.pick(random) : wish.products();
      var identity =
          new PostingIdentity(seller, number, random.nextLong(20_000_000_000L, 99_999_999_999L));
      var warehouses = Warehouse.of(seller);
      var warehouse = warehouses.get(random.nextInt(warehouses.size()));
      return new Posting(
          identity, PostingProgress.start(now), shipment(warehouse, wish, now), products);
    }
  }

  private static Shipment shipment(Warehouse warehouse, NewPosting wish, Instant now) {
    Instant start = wish.inProcessAt() == null ? now : wish.inProcessAt();
    return new Shipment(
        warehouse, now, wish.latePayment() ? null : start, start.plus(TIME_TO_PACK), null, null);
  }

  private static PostingNumber number(Random random) {
    long prefix = random.nextLong(10_000_000L, 9_999_999_999L);
    return new PostingNumber("%08d-%04d-1".formatted(prefix, 1 + random.nextInt(9_998)));
  }
}

package dev.trestle.sandbox.shop;

import dev.trestle.sandbox.posting.NewPosting;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingNumber;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.PostingWatcher;
import dev.trestle.sandbox.seller.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up postings of a shop's products in all stages of the last three months; nothing is pushed.
 */
final class PostingFiller {

  private static final String[] STATUSES = {
    "awaiting_packaging", "awaiting_deliver", "delivering", "delivered", "cancelled"
  };
  // Of one hundred postings, how many are in one of the statuses up to here.
  private static final int[] SHARES = {20, 35, 60, 92, 100};
  // How old a posting in this status may be, in hours.
  private static final int[] OLDEST = {20, 48, 120, 2_160, 2_160};
  private static final long OUT_OF_STOCK = 352;

  private final PostingLife life;
  private final SellerId seller;
  private final SplittableRandom random;
  private final Instant now;

  PostingFiller(PostingLife life, SellerId seller, long seed, Clock clock) {
    this.life = life.telling(PostingWatcher.NOBODY);
    this.seller = seller;
    this.random = new SplittableRandom(seed * 31 + seller.value());
    this.now = clock.instant();
  }

  void make(List<Product> products) {
    int stage = stage(random.nextInt(100));
    Instant begun = now.minus(Duration.ofMinutes(random.nextLong(60L * OLDEST[stage])));
    List<PostingProduct> lines = lines(products);
    Posting posting = create(lines, begun);
    if (stage == STATUSES.length - 1) {
      life.cancel(seller, posting.number(), OUT_OF_STOCK, "Товар закончился на складе продавца");
    } else if (stage > 0) {
      PostingState state = PostingState.byStatus(STATUSES[stage]).orElseThrow();
      life.move(seller, posting.number(), state);
    }
  }

  private Posting create(List<PostingProduct> lines, Instant begun) {
    while (true) {
      var number =
          new PostingNumber(
              "%08d-%04d-1"
                  .formatted(
                      random.nextLong(10_000_000L, 9_999_999_999L), 1 + random.nextInt(9_998)));
      var made = life.create(seller, new NewPosting(number, lines, begun, false));
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  private List<PostingProduct> lines(List<Product> products) {
    List<PostingProduct> lines = new ArrayList<>();
    int first = random.nextInt(products.size());
    int count = Math.min(products.size(), 1 + random.nextInt(4) / 3);
    for (int i = 0; i < count; i++) {
      Product product = products.get((first + i) % products.size());
      lines.add(
          new PostingProduct(
              product.sku(),
              product.offerId(),
              product.name(),
              1 + random.nextInt(3),
              product.price().amount()));
    }
    return lines;
  }

  private static int stage(int share) {
    int stage = 0;
    while (share >= SHARES[stage]) {
      stage++;
    }
    return stage;
  }
}

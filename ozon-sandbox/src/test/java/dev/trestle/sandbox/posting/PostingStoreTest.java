package dev.trestle.sandbox.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostingStoreTest {

  private static final SellerId SELLER = new SellerId(100_001);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MANY = 50_000;

  private final PostingStore store = new PostingStore();
  private final PostingLife life =
      new PostingLife(store, 1, Clock.fixed(START, ZoneOffset.UTC), PostingWatcher.NOBODY);

  @Test
  void readsAPageWithoutLookingAtAllPostings() {
    fill();
    Instant middle = START.plusSeconds(MANY / 2);
    var period = new Period(START, START.plus(Duration.ofDays(300)));
    var after = new PagePosition(middle, "99999999-9999-9");
    for (boolean descending : new boolean[] {false, true}) {
      AtomicInteger looked = new AtomicInteger();
      List<Posting> page =
          store
              .listed(SELLER, new Listing(period, after, descending))
              .peek(posting -> looked.incrementAndGet())
              .limit(101)
              .toList();
      assertThat(looked.get()).isEqualTo(101);
      assertThat(page).hasSize(101).isSortedAccordingTo(order(descending));
      assertThat(page.getFirst().shipment().listedAt())
          .isEqualTo(descending ? middle : middle.plusSeconds(1));
    }
  }

  @Test
  void startsAtTheBeginningOfThePeriod() {
    fill();
    Instant from = START.plusSeconds(40_000);
    var period = new Period(from, from.plusSeconds(9));
    assertThat(store.listed(SELLER, new Listing(period, null, false)))
        .hasSize(10)
        .first()
        .satisfies(posting -> assertThat(posting.shipment().listedAt()).isEqualTo(from));
    var beyond = new PagePosition(from.plusSeconds(100), "1");
    assertThat(store.listed(SELLER, new Listing(period, beyond, false))).isEmpty();
    assertThat(store.listed(SELLER, new Listing(period, beyond, true))).hasSize(10);
  }

  private static Comparator<Posting> order(boolean descending) {
    var ascending = Comparator.comparing(PagePosition::of);
    return descending ? ascending.reversed() : ascending;
  }

  /** One posting each second. */
  private void fill() {
    for (int i = 0; i < MANY; i++) {
      life.create(SELLER, new NewPosting(null, List.of(), START.plusSeconds(i), false));
    }
  }
}

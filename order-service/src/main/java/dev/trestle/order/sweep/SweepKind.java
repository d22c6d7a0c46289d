package dev.trestle.order.sweep;

import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.PostingQuery;
import dev.trestle.ozon.posting.UnfulfilledQuery;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is swept. */
enum SweepKind {
  /** Postings whose status changed since the last window, wherever they stand. */
  CHANGED("postings-changed") {
    @Override
    Duration every(OrderConfig.Sweep config) {
      return config.changedEvery();
    }

    @Override
    Uni<OzonAnswer<Page<OzonPosting>>> ask(
        PostingCalls ozon,
        Caller caller,
        Turn turn,
        @Nullable String next,
        OrderConfig.Sweep config) {
      Instant from =
          turn.watermark() == null
              ? turn.windowEnd().minus(config.firstWindow())
              : turn.watermark().minus(config.overlap());
      Window created =
          new Window(
              turn.windowEnd().minus(CREATED_REACH), turn.windowEnd().plus(Duration.ofDays(1)));
      PostingQuery changed =
          PostingQuery.createdWithin(created)
              .changedWithin(new Window(from, turn.windowEnd().plus(OPEN_END)))
              .with(Observation.LIST_DETAILS);
      return ozon.list(caller, changed, next);
    }
  },
  /** Every posting that is not yet delivered. */
  UNFULFILLED("postings-unfulfilled") {
    @Override
    Duration every(OrderConfig.Sweep config) {
      return config.unfulfilledEvery();
    }

    @Override
    Uni<OzonAnswer<Page<OzonPosting>>> ask(
        PostingCalls ozon,
        Caller caller,
        Turn turn,
        @Nullable String next,
        OrderConfig.Sweep config) {
      Window cutoff =
          new Window(turn.windowEnd().minus(CUTOFF_REACH), turn.windowEnd().plus(CUTOFF_REACH));
      UnfulfilledQuery open = UnfulfilledQuery.cutoffWithin(cutoff).with(Observation.LIST_DETAILS);
      return ozon.unfulfilled(caller, open, next);
    }
  };

  /**
   * The window stays open at its upper end. A posting that changes again during the walk would
   * leave a closed one, and where pages go by offset all behind it would move up: as many postings
   * as left would never be read.
   */
  private static final Duration OPEN_END = Duration.ofDays(1);

  /** Ozon lists postings of one year at most. */
  private static final Duration CREATED_REACH = Duration.ofDays(360);

  /** A posting in delivery may have been packed weeks ago. */
  private static final Duration CUTOFF_REACH = Duration.ofDays(90);

  private final String wireName;

  SweepKind(String wireName) {
    this.wireName = wireName;
  }

  /** In rows, logs and metrics. */
  String wireName() {
    return wireName;
  }

  /** How long after the end of one sweep the next one begins. */
  abstract Duration every(OrderConfig.Sweep config);

  /** One page of it. */
  abstract Uni<OzonAnswer<Page<OzonPosting>>> ask(
      PostingCalls ozon, Caller caller, Turn turn, @Nullable String next, OrderConfig.Sweep config);

  static SweepKind of(String wireName) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown sweep " + wireName));
  }

  static List<String> wireNames() {
    return Arrays.stream(values()).map(SweepKind::wireName).toList();
  }
}

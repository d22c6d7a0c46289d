package dev.trestle.order.postingsweep;

import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.order.sweep.Found;
import dev.trestle.order.sweep.Sweep;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.PostingQuery;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Postings whose status changed since the last window, wherever they stand; the first walk is the
 * first sync of an account.
 */
@ApplicationScoped
class PostingsChanged implements Sweep<OzonPosting> {

  static final String KIND = "postings-changed";

  /**
   * The window stays open at its upper end. A posting that changes again during the walk would
   * leave a closed one, and where pages go by offset all behind it would move up: as many postings
   * as left would never be read.
   */
  private static final Duration OPEN_END = Duration.ofDays(1);

  /** Ozon lists postings of one year at most. */
  private static final Duration CREATED_REACH = Duration.ofDays(360);

  private final PostingCalls ozon;
  private final SweptPostings postings;
  private final OrderConfig.Sweep config;

  PostingsChanged(PostingCalls ozon, SweptPostings postings, OrderConfig config) {
    this.ozon = ozon;
    this.postings = postings;
    this.config = config.sweep();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String family() {
    return SweptPostings.FAMILY;
  }

  @Override
  public Duration every() {
    return config.changedEvery();
  }

  @Override
  public boolean tellsStaleness() {
    return true;
  }

  @Override
  public Instant windowStart(@Nullable Instant watermark, Instant windowEnd) {
    return watermark == null
        ? windowEnd.minus(config.firstWindow())
        : watermark.minus(config.overlap());
  }

  @Override
  public Uni<OzonAnswer<Page<OzonPosting>>> ask(Caller caller, Turn turn, @Nullable String next) {
    Window changed =
        new Window(
            windowStart(turn.watermark(), turn.windowEnd()), turn.windowEnd().plus(OPEN_END));
    Window created =
        new Window(
            turn.windowEnd().minus(CREATED_REACH), turn.windowEnd().plus(Duration.ofDays(1)));
    return Slice.ask(
        created,
        next,
        PostingQuery::isBeyondReach,
        (slice, token) ->
            ozon.list(
                caller,
                PostingQuery.createdWithin(slice).changedWithin(changed).with(postings.details()),
                token));
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<OzonPosting> swept) {
    return postings
        .apply(
            session,
            swept,
            swept.page().items().stream().map(Observation::of).toList(),
            RereadKinds.POSTING)
        .map(found -> new Found(found.differences(), found.pushes(), percent(swept)));
  }

  /** Only of the first sync; Ozon lists the oldest posting first, and most are not that old. */
  private @Nullable Integer percent(SweptPage<OzonPosting> swept) {
    Turn turn = swept.turn();
    Instant last =
        swept.page().items().isEmpty()
            ? null
            : swept.page().items().getLast().dates().inProcessAt();
    if (turn.watermark() != null || last == null) {
      return null;
    }
    Instant from = windowStart(null, turn.windowEnd());
    long whole = Duration.between(from, turn.windowEnd()).toSeconds();
    long done = Duration.between(from, last).toSeconds();
    return whole <= 0 ? null : (int) Math.clamp(100 * done / whole, 0, 99);
  }
}

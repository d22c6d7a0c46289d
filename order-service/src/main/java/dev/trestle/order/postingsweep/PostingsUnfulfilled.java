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
import dev.trestle.ozon.posting.UnfulfilledQuery;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Every posting that is not yet delivered. */
@ApplicationScoped
class PostingsUnfulfilled implements Sweep<OzonPosting> {

  static final String KIND = "postings-unfulfilled";

  /** A posting in delivery may have been packed weeks ago. */
  private static final Duration CUTOFF_REACH = Duration.ofDays(90);

  private final PostingCalls ozon;
  private final SweptPostings postings;
  private final OrderConfig.Sweep config;

  PostingsUnfulfilled(PostingCalls ozon, SweptPostings postings, OrderConfig config) {
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
    return config.unfulfilledEvery();
  }

  @Override
  public Uni<OzonAnswer<Page<OzonPosting>>> ask(Caller caller, Turn turn, @Nullable String next) {
    Window cutoff =
        new Window(turn.windowEnd().minus(CUTOFF_REACH), turn.windowEnd().plus(CUTOFF_REACH));
    return Slice.ask(
        cutoff,
        next,
        PostingQuery::isBeyondReach,
        (slice, token) ->
            ozon.unfulfilled(
                caller, UnfulfilledQuery.cutoffWithin(slice).with(postings.details()), token));
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<OzonPosting> swept) {
    return postings.apply(
        session,
        swept,
        swept.page().items().stream().map(Observation::of).toList(),
        RereadKinds.POSTING);
  }
}

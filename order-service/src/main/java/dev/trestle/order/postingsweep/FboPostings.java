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
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.fbo.FboPosting;
import dev.trestle.ozon.fbo.FboQuery;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * FBO postings: those that came in since the last window, then all that Ozon has in a status that
 * is not final, then those that are open here and that neither told of. Ozon has no list of what
 * changed: the last are the ones that are final there by now.
 */
@ApplicationScoped
class FboPostings implements Sweep<FboPosting> {

  static final String KIND = "fbo-postings";

  private static final Set<String> NOT_FINAL =
      Set.of("awaiting_packaging", "awaiting_deliver", "delivering");

  /** Of page tokens: the walk is at those that are not final, or at those that are open here. */
  private static final String OPEN = "open:";

  private static final String UNLISTED = "unlisted:";

  private static final Duration OPEN_REACH = Duration.ofDays(90);
  private static final Duration OPEN_END = Duration.ofDays(1);

  private final FboCalls ozon;
  private final SweptPostings postings;
  private final UnlistedFbo unlisted;
  private final OrderConfig.Sweep config;

  FboPostings(FboCalls ozon, SweptPostings postings, UnlistedFbo unlisted, OrderConfig config) {
    this.ozon = ozon;
    this.postings = postings;
    this.unlisted = unlisted;
    this.config = config.sweep();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration every() {
    return config.fboEvery();
  }

  @Override
  public Instant windowStart(@Nullable Instant watermark, Instant windowEnd) {
    return watermark == null
        ? windowEnd.minus(config.firstWindow())
        : watermark.minus(config.overlap());
  }

  @Override
  public Uni<OzonAnswer<Page<FboPosting>>> ask(Caller caller, Turn turn, @Nullable String next) {
    Instant end = turn.windowEnd().plus(OPEN_END);
    if (next == null || !next.startsWith(OPEN) && !next.startsWith(UNLISTED)) {
      Window created = new Window(windowStart(turn.watermark(), turn.windowEnd()), end);
      return list(caller, created, Set.of(), next)
          .map(
              answer -> answer.map(page -> before(page, page.next() == null ? OPEN : page.next())));
    }
    if (next.startsWith(OPEN)) {
      Window created = new Window(turn.windowEnd().minus(OPEN_REACH), end);
      return list(caller, created, NOT_FINAL, rest(next, OPEN))
          .map(answer ->
              answer.map(
                  page -> before(page, page.next() == null ? UNLISTED : OPEN + page.next())));
    }
    return unlisted
        .ask(caller, turn, rest(next, UNLISTED))
        .map(answer ->
            answer.map(page -> before(page, page.next() == null ? null : UNLISTED + page.next())));
  }

  private Uni<OzonAnswer<Page<FboPosting>>> list(
      Caller caller, Window created, Set<String> statuses, @Nullable String next) {
    return Slice.ask(
        created,
        next,
        FboQuery::isBeyondReach,
        (slice, token) ->
            ozon.list(
                caller,
                FboQuery.createdWithin(slice).inStatus(statuses).with(postings.fboDetails()),
                token));
  }

  private static @Nullable String rest(String token, String stage) {
    return token.length() == stage.length() ? null : token.substring(stage.length());
  }

  private static Page<FboPosting> before(Page<FboPosting> page, @Nullable String next) {
    return new Page<>(page.items(), next, page.unreadable());
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<FboPosting> swept) {
    var answers = swept.page().items().stream().map(Observation::of).toList();
    Uni<Found> found = postings.apply(session, swept, answers, RereadKinds.FBO_POSTING);
    String page = swept.turn().page();
    return page != null && page.startsWith(UNLISTED)
        ? found.call(() -> readUntold(session, swept, page))
        : found;
  }

  private Uni<Void> readUntold(Mutiny.Session session, SweptPage<FboPosting> swept, String page) {
    String next = swept.page().next();
    String last = next == null ? null : rest(next, UNLISTED);
    return unlisted.readUntold(session, swept, rest(page, UNLISTED), last);
  }
}

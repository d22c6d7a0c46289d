package dev.trestle.order.postingsweep;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.posting.PostingRepository;
import dev.trestle.order.posting.PostingRepository.OpenFbo;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.fbo.FboPosting;
import dev.trestle.ozon.fbo.FboQuery;
import dev.trestle.ozon.posting.Window;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * FBO postings that are open here and that no page of a walk told of: most are final at Ozon by
 * now. They are asked for by their numbers, in the order of these; what that list does not tell
 * either is read by the queue.
 */
@ApplicationScoped
class UnlistedFbo {

  /** As many as the list takes. */
  private static final int AT_ONCE = 100;

  /** For the queue; the next walk wants the others. */
  private static final int MOST = 1000;

  /** Ozon lists one year at most. */
  private static final Duration YEAR = Duration.ofDays(364);

  private final FboCalls ozon;
  private final Versions versions;
  private final PostingRepository postings;
  private final RereadQueue queue;
  private final SweptPostings swept;

  UnlistedFbo(
      FboCalls ozon,
      Versions versions,
      PostingRepository postings,
      RereadQueue queue,
      SweptPostings swept) {
    this.ozon = ozon;
    this.versions = versions;
    this.postings = postings;
    this.queue = queue;
    this.swept = swept;
  }

  /**
   * A page of them, and the number that the next one begins after. The older list cannot be asked
   * for numbers: then the page is empty, and the queue reads them all.
   */
  Uni<OzonAnswer<Page<FboPosting>>> ask(Caller caller, Turn turn, @Nullable String after) {
    if (!versions.asksToday(caller.account(), FboCalls.LIST)) {
      return Uni.createFrom().item(new OzonAnswer.Ok<>(new Page<>(List.of(), null)));
    }
    OpenFbo open = new OpenFbo(turn.accountId(), turn.startedAt(), after, null, AT_ONCE);
    return Panache.withSession(
            () -> Panache.getSession().chain(session -> postings.openFbo(session, open)))
        .chain(numbers -> list(caller, turn, numbers));
  }

  private Uni<OzonAnswer<Page<FboPosting>>> list(
      Caller caller, Turn turn, List<PostingNumber> numbers) {
    if (numbers.isEmpty()) {
      return Uni.createFrom().item(new OzonAnswer.Ok<>(new Page<>(List.of(), null)));
    }
    Window created =
        new Window(turn.windowEnd().minus(YEAR), turn.windowEnd().plus(Duration.ofDays(1)));
    FboQuery query = FboQuery.createdWithin(created).of(Set.copyOf(numbers));
    String next = numbers.size() < AT_ONCE ? null : numbers.getLast().value();
    return ozon.list(caller, query.with(swept.fboDetails()), null)
        .map(answer -> answer.map(page -> new Page<>(page.items(), next, page.unreadable())));
  }

  /**
   * Wants those of a page that it did not tell.
   *
   * @param after what the page began after
   * @param last where it ended; null at the end of all
   */
  Uni<Void> readUntold(
      Mutiny.Session session, SweptPage<?> page, @Nullable String after, @Nullable String last) {
    OpenFbo open = new OpenFbo(page.account().id(), page.turn().startedAt(), after, last, MOST);
    return postings
        .openFbo(session, open)
        .chain(numbers ->
            queue.want(
                session,
                numbers.stream()
                    .map(number ->
                        SweptPostings.wish(
                            page, RereadKinds.FBO_POSTING, number, TraceParent.start()))
                    .toList()));
  }
}

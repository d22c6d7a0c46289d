package dev.trestle.order.command;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.posting.BuyerKeeper;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Reads postings for commands. What Ozon answers is applied in transaction B like any other read,
 * so that it is known here at once; after a write its cause is the command.
 */
@ApplicationScoped
public class PostingReads {

  private final PostingCalls ozon;
  private final PostingStore store;
  private final RereadQueue queue;
  private final BuyerKeeper buyers;

  PostingReads(PostingCalls ozon, PostingStore store, RereadQueue queue, BuyerKeeper buyers) {
    this.ozon = ozon;
    this.store = store;
    this.queue = queue;
    this.buyers = buyers;
  }

  /** Before a command changed anything. */
  public Uni<OzonAnswer<OzonPosting>> before(Turn<?, ?> turn, PostingNumber number) {
    return read(turn, number, Cause.REREAD, null);
  }

  /** What came of a command, or may have come of it. */
  public Uni<OzonAnswer<OzonPosting>> after(Turn<?, ?> turn, PostingNumber number) {
    return read(turn, number, Cause.COMMAND, turn.command().id());
  }

  /** The same of several postings, one after the other; the first failure ends it. */
  public Uni<OzonAnswer<List<OzonPosting>>> after(
      Turn<?, ?> turn, Collection<PostingNumber> numbers) {
    return each(turn, numbers, failure -> false);
  }

  /** The same; what Ozon does not have is left out and does not hold up the others. */
  public Uni<OzonAnswer<List<OzonPosting>>> found(
      Turn<?, ?> turn, Collection<PostingNumber> numbers) {
    return each(turn, numbers, failure -> failure instanceof OzonFailure.Missing);
  }

  private Uni<OzonAnswer<List<OzonPosting>>> each(
      Turn<?, ?> turn, Collection<PostingNumber> numbers, Predicate<OzonFailure> leftOut) {
    Uni<OzonAnswer<List<OzonPosting>>> all = Uni.createFrom().item(new OzonAnswer.Ok<>(List.of()));
    for (PostingNumber number : numbers) {
      all =
          all.chain(before ->
              switch (before) {
                case OzonAnswer.Failed<List<OzonPosting>> failed -> Uni.createFrom().item(before);
                case OzonAnswer.Ok<List<OzonPosting>> ok ->
                    after(turn, number)
                        .map(answer ->
                            answer instanceof OzonAnswer.Failed<OzonPosting> failed
                                    && leftOut.test(failed.failure())
                                ? before
                                : answer.map(next -> joined(ok.value(), next)));
              });
    }
    return all;
  }

  private static List<OzonPosting> joined(List<OzonPosting> before, OzonPosting next) {
    List<OzonPosting> all = new ArrayList<>(before);
    all.add(next);
    return List.copyOf(all);
  }

  private Uni<OzonAnswer<OzonPosting>> read(
      Turn<?, ?> turn, PostingNumber number, Cause cause, @Nullable String causeId) {
    return ozon.get(turn.caller(), number, buyers.with(Observation.DETAILS))
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<OzonPosting> ok ->
                  apply(turn, Observation.of(ok.value()), cause, causeId).replaceWith(answer);
              case OzonAnswer.Failed<OzonPosting> failed -> Uni.createFrom().item(answer);
            });
  }

  private Uni<Void> apply(
      Turn<?, ?> turn, Observation answer, Cause cause, @Nullable String causeId) {
    Instant askedAt = turn.asked().at();
    return Transactions.run(session ->
        store
            .lock(Set.of(answer.number()))
            .map(stored -> stored.get(answer.number()))
            .map(known -> known == null ? unseen(turn, answer.number()) : known)
            .chain(before ->
                before.isAheadOf(answer)
                    ? readAgain(session, turn, answer.number())
                    : save(session, turn, before.onRead(answer, askedAt, cause, causeId)))
            .chain(() -> buyers.keep(session, turn.account().id(), Set.of(answer), askedAt)));
  }

  private static Posting unseen(Turn<?, ?> turn, PostingNumber number) {
    return Posting.unseen(number, turn.account().sellerId(), turn.account().id());
  }

  private Uni<Void> save(Mutiny.Session session, Turn<?, ?> turn, Posting.Step step) {
    TraceParent trace = TraceParent.parseOrStart(turn.command().traceparent());
    List<PostingStore.Traced> changes =
        step.change().map(change -> new PostingStore.Traced(change, trace)).stream().toList();
    return store.save(session, List.of(step.after()), changes);
  }

  /** An answer that lies behind a push is not the truth: the queue knows how long to insist. */
  private Uni<Void> readAgain(Mutiny.Session session, Turn<?, ?> turn, PostingNumber number) {
    return queue.want(
        session,
        List.of(
            new RereadQueue.Wish(
                RereadKinds.POSTING,
                number.value(),
                turn.account().id(),
                turn.asked().at(),
                false,
                turn.command().traceparent())));
  }
}

package dev.trestle.order.postingsweep;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.order.posting.BuyerKeeper;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.order.sweep.Found;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.fbo.FboDetail;
import dev.trestle.ozon.posting.PostingDetail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Applies a page of any list of postings in the sweep's transaction. */
@ApplicationScoped
class SweptPostings {

  static final String FAMILY = "postings";

  private final PostingStore store;
  private final RereadQueue queue;
  private final BuyerKeeper buyers;

  SweptPostings(PostingStore store, RereadQueue queue, BuyerKeeper buyers) {
    this.store = store;
    this.queue = queue;
    this.buyers = buyers;
  }

  /** What lists of FBS postings are to be asked for. */
  Set<PostingDetail> details() {
    return buyers.with(Observation.LIST_DETAILS);
  }

  /** The same of FBO postings. */
  Set<FboDetail> fboDetails() {
    return buyers.withCompany(Observation.FBO_DETAILS);
  }

  /** What one page did. */
  private record Applied(
      List<Posting> after, List<PostingStore.Traced> changes, List<RereadQueue.Wish> wishes) {}

  /**
   * @param rereadKind how one of them is read by itself
   */
  Uni<Found> apply(
      Mutiny.Session session, SweptPage<?> swept, List<Observation> answers, String rereadKind) {
    Map<PostingNumber, Observation> byNumber =
        answers.stream()
            .collect(Collectors.toMap(Observation::number, Function.identity(), (a, b) -> b));
    return store
        .lock(byNumber.keySet())
        .chain(stored -> {
          Applied applied = decide(swept, byNumber.values(), stored, rereadKind);
          swept
              .page()
              .unreadable()
              .forEach(error -> applied.wishes().addAll(wish(swept, rereadKind, error)));
          return store
              .save(session, applied.after(), applied.changes())
              .chain(() ->
                  buyers.keep(session, swept.account().id(), byNumber.values(), swept.askedAt()))
              .chain(() -> queue.want(session, applied.wishes()))
              .replaceWith(found(swept, applied));
        });
  }

  private static Found found(SweptPage<?> swept, Applied applied) {
    return new Found(
        applied.changes().size(),
        applied.changes().stream()
            .map(PostingStore.Traced::change)
            .map(change -> ExpectedPostingPush.of(change, swept.askedAt()))
            .flatMap(Optional::stream)
            .toList(),
        null);
  }

  private static Applied decide(
      SweptPage<?> swept,
      Iterable<Observation> answers,
      Map<PostingNumber, Posting> stored,
      String rereadKind) {
    Applied applied = new Applied(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    TraceParent trace = TraceParent.start();
    for (Observation answer : answers) {
      PostingNumber number = answer.number();
      Posting known = stored.get(number);
      Posting before =
          known == null
              ? Posting.unseen(number, swept.account().sellerId(), swept.account().id())
              : known;
      if (before.isAheadOf(answer) && !isSettled(before, answer)) {
        applied.wishes().add(wish(swept, rereadKind, number, trace));
        continue;
      }
      Posting.Step step = before.onRead(answer, swept.askedAt(), swept.cause());
      applied.after().add(step.after());
      step.change()
          .ifPresent(change -> applied.changes().add(new PostingStore.Traced(change, trace)));
    }
    return applied;
  }

  /** Ozon was asked for the posting itself after that push, and said the same: Ozon wins. */
  private static boolean isSettled(Posting before, Observation answer) {
    return before.observedAt() != null
        && before.stateChangedAt() != null
        && before.observedAt().isAfter(before.stateChangedAt())
        && answer.status().equals(before.content().status());
  }

  /** The posting is read by itself; what stands in the way then is in its own row. */
  private static List<RereadQueue.Wish> wish(
      SweptPage<?> swept, String rereadKind, ItemError error) {
    try {
      return List.of(wish(swept, rereadKind, new PostingNumber(error.item()), TraceParent.start()));
    } catch (IllegalArgumentException noNumber) {
      return List.of();
    }
  }

  /** A list that lies behind a push is no answer: the posting itself is read. */
  static RereadQueue.Wish wish(
      SweptPage<?> swept, String rereadKind, PostingNumber number, TraceParent trace) {
    return new RereadQueue.Wish(
        rereadKind,
        number.value(),
        swept.account().id(),
        swept.turn().askedAt(),
        true,
        trace.toString());
  }
}

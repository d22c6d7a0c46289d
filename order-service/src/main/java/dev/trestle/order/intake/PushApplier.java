package dev.trestle.order.intake;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Applies pushes to their postings in the caller's transaction, and asks for re-reads. A repeat
 * changes no row by its own facts, but it may be a second event with the same body, so it asks too.
 */
@ApplicationScoped
class PushApplier {

  private final PostingStore store;
  private final RereadQueue queue;
  private final OzonAccounts accounts;

  PushApplier(PostingStore store, RereadQueue queue, OzonAccounts accounts) {
    this.store = store;
    this.queue = queue;
    this.accounts = accounts;
  }

  /** Gives the ids of pushes whose posting belongs to another seller; those change nothing. */
  Uni<Set<String>> apply(
      Mutiny.Session session, List<ReceivedPush> news, List<ReceivedPush> repeats) {
    Set<PostingNumber> numbers =
        news.stream().map(push -> push.push().postingNumber()).collect(Collectors.toSet());
    return store
        .lock(numbers)
        .chain(stored -> {
          Round round = new Round(stored);
          news.forEach(push -> round.apply(push, account(push)));
          return store
              .save(session, List.copyOf(round.after.values()), round.changes)
              .chain(() -> queue.want(session, wishes(news, repeats, round)))
              .replaceWith(round.foreign);
        });
  }

  private List<RereadQueue.Wish> wishes(
      List<ReceivedPush> news, List<ReceivedPush> repeats, Round round) {
    Map<List<String>, RereadQueue.Wish> bySubject = new LinkedHashMap<>();
    Stream.concat(
            repeats.stream().map(push -> round.wish(push, account(push), true)),
            news.stream()
                .filter(push -> !round.foreign.contains(push.id()))
                .map(push -> round.wish(push, account(push), false)))
        .forEach(wish ->
            bySubject.merge(List.of(wish.kind(), wish.subject()), wish, PushApplier::stronger));
    return List.copyOf(bySubject.values());
  }

  /** News asks always; of two repeats the later one decides whether a read began after it. */
  private static RereadQueue.Wish stronger(RereadQueue.Wish one, RereadQueue.Wish other) {
    if (one.repeat() != other.repeat()) {
      return one.repeat() ? other : one;
    }
    return one.receivedAt().isAfter(other.receivedAt()) ? one : other;
  }

  private OzonAccount account(ReceivedPush push) {
    return accounts.ofSeller(push.push().seller()).orElseThrow();
  }

  /** One batch's postings on their way through its pushes. */
  private final class Round {

    private final Map<PostingNumber, Posting> after;
    private final List<PostingStore.Traced> changes = new ArrayList<>();
    private final Set<String> foreign = new HashSet<>();

    Round(Map<PostingNumber, Posting> stored) {
      after = new HashMap<>(stored);
    }

    void apply(ReceivedPush received, OzonAccount account) {
      PostingPush push = received.push();
      PostingNumber number = push.postingNumber();
      Posting before =
          after.computeIfAbsent(
              number, unseen -> Posting.unseen(unseen, push.seller(), account.id()));
      if (!before.content().sellerId().equals(push.seller())) {
        foreign.add(received.id());
        return;
      }
      Posting.Step step = before.onPush(push, received.id());
      after.put(number, step.after());
      step.change()
          .ifPresent(change -> changes.add(new PostingStore.Traced(change, received.trace())));
    }

    /** The methods of the scheme that Ozon told are asked, also where the push is of another. */
    RereadQueue.Wish wish(ReceivedPush push, OzonAccount account, boolean repeat) {
      return Optional.ofNullable(after.get(push.push().postingNumber()))
          .flatMap(Posting::rereadKind)
          .map(kind -> push.wish(kind, account, repeat))
          .orElseGet(() -> push.wish(account, repeat));
    }
  }
}

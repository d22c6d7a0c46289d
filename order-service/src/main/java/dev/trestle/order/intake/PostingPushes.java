package dev.trestle.order.intake;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.TopicHandler;
import dev.trestle.messaging.Verdict;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Pushes about postings of all schemes. */
@ApplicationScoped
class PostingPushes implements PushFamily<PostingPush>, TopicHandler {

  private final PushIntake intake;
  private final PostingStore store;
  private final RereadQueue queue;
  private final OzonAccounts accounts;

  PostingPushes(PushIntake intake, PostingStore store, RereadQueue queue, OzonAccounts accounts) {
    this.intake = intake;
    this.store = store;
    this.queue = queue;
    this.accounts = accounts;
  }

  @Override
  public String topic() {
    return Topics.PUSH_POSTING;
  }

  @Override
  public PushKind<PostingPush> kind() {
    return PushKind.POSTING;
  }

  @Override
  public Uni<List<Verdict>> handle(List<ReceivedRecord> batch) {
    return intake.handle(this, batch);
  }

  @Override
  public Uni<Set<String>> apply(
      Mutiny.Session session,
      List<ReceivedPush<PostingPush>> news,
      List<ReceivedPush<PostingPush>> repeats) {
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
      List<ReceivedPush<PostingPush>> news, List<ReceivedPush<PostingPush>> repeats, Round round) {
    return Wishes.strongest(
        Stream.concat(
            repeats.stream().map(push -> round.wish(push, account(push), true)),
            news.stream()
                .filter(push -> !round.foreign.contains(push.id()))
                .map(push -> round.wish(push, account(push), false))));
  }

  private OzonAccount account(ReceivedPush<PostingPush> push) {
    return accounts.ofSeller(push.seller()).orElseThrow();
  }

  /** The methods that know postings of the push's scheme. */
  static String rereadKind(PostingPush push) {
    return switch (push) {
      case FbsPush fbs -> RereadKinds.POSTING;
      case FboPush fbo -> RereadKinds.FBO_POSTING;
    };
  }

  /** One batch's postings on their way through its pushes. */
  private static final class Round {

    private final Map<PostingNumber, Posting> after;
    private final List<PostingStore.Traced> changes = new ArrayList<>();
    private final Set<String> foreign = new HashSet<>();

    Round(Map<PostingNumber, Posting> stored) {
      after = new HashMap<>(stored);
    }

    void apply(ReceivedPush<PostingPush> received, OzonAccount account) {
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
    RereadQueue.Wish wish(ReceivedPush<PostingPush> push, OzonAccount account, boolean repeat) {
      String kind =
          Optional.ofNullable(after.get(push.push().postingNumber()))
              .flatMap(Posting::rereadKind)
              .orElseGet(() -> rereadKind(push.push()));
      return push.wish(kind, push.subject(), account.id(), repeat);
    }
  }
}

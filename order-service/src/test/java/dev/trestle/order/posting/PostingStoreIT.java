package dev.trestle.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.EventLoop;
import dev.trestle.order.InStatus;
import dev.trestle.order.OrderStack;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** Transactions that tell of the same postings at one moment. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class PostingStoreIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final SellerId SELLER = SellerId.parse("100001");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Inject PostingStore store;
  @Inject EventLoop eventLoop;

  @Test
  void makesAPostingOnceHoweverManyTellOfItAtOneMoment() {
    String order = "71530284-" + UUID.randomUUID();
    List<PostingNumber> numbers =
        IntStream.range(0, 50).mapToObj(i -> new PostingNumber(order + "-" + i)).toList();

    List<Long> versions =
        Uni.join()
            .all(
                IntStream.range(0, 6)
                    .mapToObj(teller ->
                        eventLoop.run(
                            () -> inTransaction(session -> tell(session, numbers, teller))))
                    .toList())
            .andCollectFailures()
            .await()
            .atMost(LIMIT);

    assertThat(versions).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
  }

  /** Each one tells another status, so each makes a version. */
  private Uni<Long> tell(Mutiny.Session session, List<PostingNumber> numbers, int teller) {
    return store
        .lock(teller % 2 == 0 ? numbers : numbers.reversed())
        .chain(stored -> {
          List<Posting> after = new ArrayList<>();
          List<PostingStore.Traced> changes = new ArrayList<>();
          for (PostingNumber number : numbers) {
            Posting before = stored.getOrDefault(number, Posting.unseen(number, SELLER, 1));
            Posting.Step step =
                before.onRead(
                    new Observation(
                        number, "s" + teller, null, known -> InStatus.of(known, "s" + teller)),
                    before.observedAt() == null ? NOW : before.observedAt().plusSeconds(1),
                    Cause.REREAD);
            after.add(step.after());
            step.change()
                .ifPresent(
                    change -> changes.add(new PostingStore.Traced(change, TraceParent.start())));
          }
          return store.save(session, after, changes).replaceWith(after.getFirst().version());
        });
  }

  private static <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
  }
}

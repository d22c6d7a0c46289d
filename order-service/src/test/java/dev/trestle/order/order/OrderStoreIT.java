package dev.trestle.order.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.OrderSnapshot;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.snapshot.SnapshotReads;
import dev.trestle.messaging.snapshot.Stored;
import dev.trestle.order.OrderStack;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Postings of one new order that come at the same moment, in transactions of their own. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class OrderStoreIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final SellerId SELLER = new SellerId(100001);

  @Inject PostingStore postings;
  @Inject SnapshotReads reads;
  @Inject EventLoop eventLoop;

  @Test
  void losesNoPostingOfANewOrderAndNoVersionWhenTheyComeAtOnce() {
    List<Uni<Void>> all = new ArrayList<>();
    for (int order = 0; order < 20; order++) {
      for (int part = 1; part <= 4; part++) {
        PostingNumber number = new PostingNumber("5550%04d-0001-%d".formatted(order, part));
        all.add(eventLoop.run(() -> Panache.withTransaction(() -> arrive(number))));
      }
    }
    Uni.join().all(all).andFailFast().await().atMost(LIMIT);

    for (int order = 0; order < 20; order++) {
      Stored<OrderSnapshot> stored = stored("5550%04d-0001".formatted(order));
      assertThat(stored.content().postings()).hasSize(4);
      assertThat(stored.version()).isEqualTo(4);
    }
  }

  private Uni<Void> arrive(PostingNumber number) {
    var push =
        new FbsPush.StateChanged(
            number, SELLER, "posting_awaiting_registration", Instant.EPOCH, null);
    return postings
        .lock(Set.of(number))
        .chain(ignored -> {
          Posting.Step step = Posting.unseen(number, SELLER, 1).onPush(push, "push");
          var traced =
              new PostingStore.Traced(step.change().orElseThrow(), TraceParent.parseOrStart(null));
          return Panache.getSession()
              .chain(session -> postings.save(session, List.of(step.after()), List.of(traced)));
        });
  }

  private Stored<OrderSnapshot> stored(String number) {
    return eventLoop
        .run(() ->
            Panache.withSession(() ->
                Panache.getSession()
                    .chain(session -> reads.get(session, OrderStore.KIND, 1, number))))
        .await()
        .atMost(LIMIT)
        .orElseThrow();
  }
}

package dev.trestle.order.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.EventLoop;
import dev.trestle.order.OrderStack;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written, and what goes when. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class BuyerRowsIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  @Inject BuyerRows rows;
  @Inject BuyerHousekeeping housekeeping;
  @Inject EventLoop eventLoop;
  @Inject Pool database;

  @BeforeEach
  void nobodyIsKnown() {
    sql("delete from posting_buyer");
  }

  /** Other tests read all postings; these are none. */
  @AfterEach
  void takeAwayWhatIsNoPosting() {
    sql("delete from posting where snapshot = '{}'");
  }

  @Test
  void writesOnlyWhatIsNewerAndChanged() {
    keep("one", "a", NOON);
    keep("two", "a", NOON.plusSeconds(1));
    assertThat(sealed()).isEqualTo("one");

    keep("three", "b", NOON.minusSeconds(1));
    assertThat(sealed()).isEqualTo("one");

    keep("four", "b", NOON.plusSeconds(1));
    assertThat(sealed()).isEqualTo("four");
  }

  @Test
  void forgetsPeopleSomeTimeAfterTheirPostingIsFinal() {
    posting("kept-open", "delivering", 179);
    posting("kept-final", "delivered", 29);
    posting("gone-delivered", "delivered", 31);
    posting("gone-cancelled", "cancelled", 31);
    posting("gone-lost", "delivering", 181);

    eventLoop.run(housekeeping::deleteOld).await().atMost(LIMIT);

    assertThat(
            database
                .query("select posting_number from posting_buyer order by posting_number")
                .execute()
                .map(found -> {
                  List<String> left = new java.util.ArrayList<>();
                  found.forEach(row -> left.add(row.getString(0)));
                  return left;
                })
                .await()
                .atMost(LIMIT))
        .containsExactly("kept-final", "kept-open");
  }

  private void keep(String sealed, String fingerprint, Instant observedAt) {
    run(session ->
        rows.keep(
            session, List.of(new BuyerRows.Row("1-1-1", 1, sealed, fingerprint, observedAt))));
  }

  private String sealed() {
    return run(session -> rows.find(session, new PostingNumber("1-1-1")))
        .map(BuyerRows.Row::sealed)
        .orElseThrow();
  }

  private void posting(String number, String status, int days) {
    sql(
        """
        insert into posting (posting_number, seller_id, account_id, status, detailed, version,
               snapshot, updated_at)
        values ('%s', 1, 1, '%s', false, 1, '{}', now() - interval '%d days')
        """
            .formatted(number, status, days));
    sql(
        """
        insert into posting_buyer (posting_number, account_id, sealed, fingerprint, observed_at)
        values ('%s', 1, '', '', now())
        """
            .formatted(number));
  }

  private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
    return eventLoop
        .run(() -> Panache.withTransaction(() -> Panache.getSession().chain(work::apply)))
        .await()
        .atMost(LIMIT);
  }

  private void sql(String statement) {
    database.query(statement).execute().await().atMost(LIMIT);
  }
}

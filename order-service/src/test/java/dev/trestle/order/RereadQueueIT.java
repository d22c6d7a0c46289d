package dev.trestle.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.RereadClaims;
import dev.trestle.messaging.RereadClaims.Pick;
import dev.trestle.messaging.RereadClaims.Waiting;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.RereadQueue.Told;
import dev.trestle.messaging.RereadQueue.Wish;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue's statements on real PostgreSQL, with a kind that no worker reads. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class RereadQueueIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final String KIND = "thing";
  private static final long ACCOUNT = 77;

  @Inject RereadQueue queue;
  @Inject RereadClaims claims;
  @Inject EventLoop eventLoop;
  @Inject Pool database;

  @BeforeEach
  void emptyQueue() {
    sql("delete from reread_request where kind = '" + KIND + "'");
  }

  @Test
  void leasesTheOldestWithItsNeighbours() {
    want("9-5-1");
    want("1-1-1", "5-5-2", "5-5-1", "5-6-1", "9-9-1");
    sql("update reread_request set due_at = now() - interval '1 hour' where subject = '5-5-2'");

    assertThat(subjects(claim(3))).containsExactlyInAnyOrder("5-5-1", "5-5-2", "5-6-1");
    assertThat(subjects(claim(10))).containsExactlyInAnyOrder("9-5-1", "9-9-1", "1-1-1");
    assertThat(claim(10)).isEmpty();
  }

  @Test
  void beginsAnewBehindTheLastNumber() {
    want("1-1-1", "1-2-1");
    want("9-9-1");
    sql("update reread_request set due_at = now() - interval '1 hour' where subject = '9-9-1'");

    assertThat(subjects(claim(2))).containsExactlyInAnyOrder("9-9-1", "1-1-1");
  }

  @Test
  void leasesNothingThatIsNotDueOrAnotherAccountsOrReadAlone() {
    want("1-1-1", "1-2-1", "1-3-1");
    sql("update reread_request set due_at = now() + interval '1 hour' where subject = '1-1-1'");
    sql("update reread_request set account_id = 78 where subject = '1-2-1'");
    sql("update reread_request set alone = true where subject = '1-3-1'");

    assertThat(claim(10)).isEmpty();
    List<Waiting> waiting =
        inTransaction(
            session -> claims.waiting(session, List.of(ACCOUNT, 78L, 79L), List.of(KIND, "other")));
    assertThat(waiting)
        .containsExactlyInAnyOrder(new Waiting(ACCOUNT, KIND, true), new Waiting(78, KIND, false));
    var pick = new Pick(ACCOUNT, Set.of(KIND), true, 10, LEASE);
    assertThat(subjects(inTransaction(session -> claims.claim(session, pick))))
        .containsExactly("1-3-1");
  }

  @Test
  void isSatisfiedByWhatWasToldAfterItWasWanted() {
    want("1-1-1", "1-1-2", "1-1-3");
    Claim mine = claim(1).getFirst();
    Instant askedAt = now();
    want("1-1-3");

    told(
        askedAt,
        Told.asked(mine),
        Told.beside(KIND, "1-1-2"),
        Told.beside(KIND, "1-1-3"),
        Told.beside(KIND, "nobody-wants-it"));

    assertThat(open("1-1-1")).isFalse();
    assertThat(open("1-1-2")).isFalse();
    assertThat(open("1-1-3")).isTrue();
    assertThat(row("1-1-1").getString("lease")).isNull();
  }

  @Test
  void isReadAgainWhenItIsWantedDuringTheRead() {
    want("1-1-1");
    Claim mine = claim(1).getFirst();
    Instant askedAt = now();
    want("1-1-1");

    told(askedAt, Told.asked(mine));

    assertThat(open("1-1-1")).isTrue();
    assertThat(subjects(claim(1))).containsExactly("1-1-1");
  }

  @Test
  void isSatisfiedByARequestThatLeftLaterThanItWasWantedAgain() {
    want("1-1-1");
    Claim mine = claim(1).getFirst();
    want("1-1-1");

    told(now(), Told.asked(mine));

    assertThat(open("1-1-1")).isFalse();
  }

  @Test
  void leavesTheLeaseOfAnotherReplica() {
    want("1-1-1");
    Claim theirs = claim(1).getFirst();

    told(now(), Told.beside(KIND, "1-1-1"));

    assertThat(open("1-1-1")).isFalse();
    assertThat(row("1-1-1").getString("lease")).isEqualTo(theirs.lease());
    want("1-1-1");
    assertThat(claim(1)).isEmpty();
    told(now().minusSeconds(60), Told.asked(theirs));
    assertThat(subjects(claim(1))).containsExactly("1-1-1");
  }

  @Test
  void givesALostLeaseToAnotherReplicaAndTakesNothingBackFromTheFirst() {
    want("1-1-1");
    Claim dead = claim(1).getFirst();
    sql("update reread_request set lease_until = now() - interval '1 second'");
    Claim successor = claim(1).getFirst();
    assertThat(successor.lease()).isNotEqualTo(dead.lease());

    postpone(dead, true, "late");
    inTransaction(session ->
        queue.giveUp(session, List.of(new RereadQueue.Over(dead, "late"))).replaceWith(true));

    assertThat(row("1-1-1").getString("lease")).isEqualTo(successor.lease());
    assertThat(row("1-1-1").getString("last_failure")).isNull();
    assertThat(open("1-1-1")).isTrue();
  }

  @Test
  void readsAloneWhatWasPostponedSoUntilItIsTold() {
    want("1-1-1");
    postpone(claim(1).getFirst(), true, "the list does not tell it");

    assertThat(claim(1)).isEmpty();
    var alone = new Pick(ACCOUNT, Set.of(KIND), true, 10, LEASE);
    Claim mine = inTransaction(session -> claims.claim(session, alone)).getFirst();
    postpone(mine, null, "no answer");
    assertThat(row("1-1-1").getBoolean("alone")).isTrue();
    told(now(), Told.beside(KIND, "1-1-1"));

    assertThat(row("1-1-1").getBoolean("alone")).isFalse();
    assertThat(row("1-1-1").getString("last_failure")).isNull();
  }

  @Test
  void neverLeasesOneRequestToTwo() {
    want(IntStream.range(0, 200).mapToObj("1-%03d-1"::formatted).toArray(String[]::new));

    var both =
        Uni.combine()
            .all()
            .unis(
                eventLoop.run(() -> inSession(session -> claims.claim(session, pick(100)))),
                eventLoop.run(() -> inSession(session -> claims.claim(session, pick(100)))))
            .asTuple()
            .await()
            .atMost(LIMIT);

    List<String> all = new ArrayList<>(subjects(both.getItem1()));
    all.addAll(subjects(both.getItem2()));
    all.addAll(subjects(claim(200)));
    assertThat(all).hasSize(200).doesNotHaveDuplicates();
  }

  private void want(String... subjects) {
    List<Wish> wishes =
        Arrays.stream(subjects)
            .map(subject -> new Wish(KIND, subject, ACCOUNT, Instant.now(), false, ""))
            .toList();
    inTransaction(session -> queue.want(session, wishes).replaceWith(true));
  }

  private static Pick pick(int limit) {
    return new Pick(ACCOUNT, Set.of(KIND), false, limit, LEASE);
  }

  private List<Claim> claim(int limit) {
    return inTransaction(session -> claims.claim(session, pick(limit)));
  }

  private void told(Instant askedAt, Told... told) {
    inTransaction(session -> queue.told(session, List.of(told), askedAt).replaceWith(true));
  }

  private void postpone(Claim claim, @Nullable Boolean alone, String why) {
    var later = new RereadQueue.Later(claim, Duration.ZERO, false, alone, why);
    inTransaction(session -> queue.postpone(session, List.of(later)).replaceWith(true));
  }

  private static List<String> subjects(List<Claim> claims) {
    return claims.stream().map(Claim::subject).toList();
  }

  private Instant now() {
    return database
        .query("select clock_timestamp()")
        .execute()
        .await()
        .atMost(LIMIT)
        .iterator()
        .next()
        .getOffsetDateTime(0)
        .toInstant();
  }

  private boolean open(String subject) {
    Row row = row(subject);
    return row.getLong("wanted") > row.getLong("done");
  }

  private Row row(String subject) {
    return database
        .preparedQuery("select * from reread_request where kind = $1 and subject = $2")
        .execute(Tuple.of(KIND, subject))
        .await()
        .atMost(LIMIT)
        .iterator()
        .next();
  }

  private void sql(String statement) {
    database.query(statement).execute().await().atMost(LIMIT);
  }

  private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return eventLoop.run(() -> inSession(work)).await().atMost(LIMIT);
  }

  private static <T> Uni<T> inSession(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
  }
}

package dev.trestle.order.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.messaging.EventLoop;
import dev.trestle.order.OrderStack;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replicas share commands; the kind is one that no worker of this service takes. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class CommandStoreIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final List<String> KIND = List.of("of-the-test");

  @Inject CommandStore store;
  @Inject CommandSteps steps;
  @Inject CommandHousekeeping housekeeping;
  @Inject EventLoop eventLoop;
  @Inject Pool database;

  @BeforeEach
  void noCommands() {
    sql("delete from command where kind = 'of-the-test'");
  }

  @Test
  void givesEachCommandToOneReplica() {
    IntStream.range(0, 20).forEach(i -> insert("subject-" + i));

    List<Uni<List<Command>>> replicas = IntStream.range(0, 4).mapToObj(i -> claim(8)).toList();
    List<List<Command>> claims = Uni.join().all(replicas).andFailFast().await().atMost(LIMIT);

    List<String> ids = new ArrayList<>();
    claims.forEach(claim -> claim.forEach(command -> ids.add(command.id())));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(claims).allSatisfy(claim -> assertThat(claim).hasSizeLessThanOrEqualTo(8));
  }

  @Test
  void takesCommandsAboutOneSubjectInTheirOrder() {
    Command first = insert("a");
    Command second = insert("a", "b");
    Command third = insert("b");
    Command other = insert("c");

    assertThat(now(claim(10)))
        .extracting(Command::id)
        .containsExactlyInAnyOrder(first.id(), other.id());
    assertThat(now(claim(10))).isEmpty();
    sql("update command set state = 'following' where id = '" + first.id() + "'");
    assertThat(now(claim(10))).extracting(Command::id).containsExactly(second.id());
    sql("update command set state = 'done', finished_at = now() where id = '" + second.id() + "'");
    assertThat(now(claim(10))).extracting(Command::id).containsExactly(third.id());
  }

  @Test
  void takesOverWhoseLeaseRanOutAndLetsTheOldHolderWriteNothing() {
    insert("a");
    Command dead = now(claim(1)).getFirst();
    assertThat(now(claim(1))).isEmpty();
    sql("update command set lease_until = now() - interval '1 second' where kind = 'of-the-test'");

    Command successor = now(claim(1)).getFirst();

    assertThat(successor.id()).isEqualTo(dead.id());
    assertThat(now(save(dead))).isEmpty();
    assertThat(now(save(successor))).isPresent();
  }

  @Test
  void givesBackAtOnceWhatAStoppingReplicaHolds() {
    insert("a");
    Command held = now(claim(1)).getFirst();

    eventLoop.run(() -> steps.release(held)).await().atMost(LIMIT);

    assertThat(now(claim(1))).extracting(Command::id).containsExactly(held.id());
  }

  @Test
  void deletesWhatWasFinishedLongAgoAndNothingElse() {
    for (int i = 0; i < 3; i++) {
      insert("subject-" + i);
    }
    sql(
        """
        update command set finished_at = now() - interval '91 days', state = 'done'
        where kind = 'of-the-test' and 'subject-0' = any(subjects)
        """);
    sql(
        """
        update command set finished_at = now() - interval '89 days', state = 'done'
        where kind = 'of-the-test' and 'subject-1' = any(subjects)
        """);

    assertThat(now(eventLoop.run(housekeeping::deleteOld))).isEqualTo(1);
    assertThat(
            database
                .query("select count(*) from command where kind = 'of-the-test'")
                .execute()
                .await()
                .atMost(LIMIT)
                .iterator()
                .next()
                .getLong(0))
        .isEqualTo(2);
  }

  private Uni<java.util.Optional<Command>> save(Command held) {
    return inTransaction(session ->
        store.save(
            session,
            new CommandStore.Change(
                held.id(), held.lease(), held.life(), held.progress(), null, null, "why", true),
            LEASE));
  }

  private Uni<List<Command>> claim(int limit) {
    return inTransaction(session -> store.claim(session, KIND, List.of(1L), limit, LEASE));
  }

  private Command insert(String... subjects) {
    NewCommand asked =
        new NewCommand(
            1, KIND.getFirst(), List.of(subjects), UUID.randomUUID().toString(), "test", null, "");
    return now(inTransaction(session -> store.insert(session, asked, "first", "{}")));
  }

  private <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return eventLoop.run(
        () -> Panache.withTransaction(() -> Panache.getSession().chain(work::apply)));
  }

  private static <T> T now(Uni<T> work) {
    return work.await().atMost(LIMIT);
  }

  private void sql(String statement) {
    database.preparedQuery(statement).execute(Tuple.tuple()).await().atMost(LIMIT);
  }
}

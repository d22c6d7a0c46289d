package dev.trestle.order.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.SweepBoard;
import dev.trestle.messaging.Sweeps;
import dev.trestle.messaging.Sweeps.Progress;
import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderStack;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks of more than one page, and what is left of one that stopped in the middle. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class PostingSweepsIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final List<Long> ACCOUNT = List.of(1L);
  private static final String CHANGED = "postings-changed";
  private static final String UNFULFILLED = "postings-unfulfilled";
  private static final List<String> KINDS = List.of(CHANGED, UNFULFILLED);

  @Inject Sweeps sweeps;
  @Inject SweepBoard board;
  @Inject SweepKinds kinds;
  @Inject SweepTurn work;
  @Inject EventLoop eventLoop;
  @Inject Pool database;

  @ConfigProperty(name = "ozon.url")
  URI ozon;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void nothingSweptYet() {
    sql("delete from sweep");
    ensure(CHANGED);
  }

  @Test
  void appliesEveryPageAndMovesTheWatermark() throws Exception {
    long before = number("select count(*) from posting");
    for (int i = 0; i < 230; i++) {
      create();
    }
    Turn turn = claim().orElseThrow();

    run(() -> work.perform(turn));

    assertThat(number("select count(*) from posting")).isGreaterThanOrEqualTo(before + 230);
    assertThat(number("select count(*) from posting_history where cause = 'first-sync'"))
        .isGreaterThanOrEqualTo(230);
    Row row = sweep();
    assertThat(row.getLong("last_seen")).isGreaterThanOrEqualTo(230);
    assertThat(row.getOffsetDateTime("watermark").toInstant()).isEqualTo(turn.windowEnd());
    assertThat(row.getString("page")).isNull();
    assertThat(row.getString("last_failure")).isNull();
    assertThat(claim()).isEmpty();
  }

  @Test
  void goesOnWhereAnotherReplicaStopped() {
    Turn dead = claim().orElseThrow();
    inTransaction(
        session -> sweeps.advance(session, dead, "v4:x", new Progress(100, 7, 30), LEASE));
    assertThat(claim()).isEmpty();
    sql("update sweep set lease_until = now() - interval '1 second'");

    Turn successor = claim().orElseThrow();

    assertThat(successor.page()).isEqualTo("v4:x");
    assertThat(successor.windowEnd()).isEqualTo(dead.windowEnd());
    Optional<Turn> late =
        inTransaction(
            session -> sweeps.advance(session, dead, "v4:y", new Progress(1, 1, null), LEASE));
    assertThat(late).isEmpty();
    inTransaction(
        session -> sweeps.finish(session, dead, new Progress(1, 1, null), LEASE).replaceWith(0));
    assertThat(sweep().getOffsetDateTime("watermark")).isNull();
    assertThat(sweep().getLong("seen")).isEqualTo(100);
  }

  @Test
  void beginsAgainWhereOzonNoLongerTakesThePlace() {
    Turn turn = claim().orElseThrow();
    Turn later =
        inTransaction(session ->
                sweeps.advance(session, turn, "v4:no-cursor", new Progress(100, 0, null), LEASE))
            .orElseThrow();

    run(() -> work.perform(later));

    Row row = sweep();
    assertThat(row.getString("page")).isNull();
    assertThat(row.getOffsetDateTime("window_end")).isNull();
    assertThat(row.getOffsetDateTime("watermark")).isNull();
    assertThat(row.getString("last_failure")).contains("refused");
  }

  @Test
  void walksOnlyOneListOfAFamilyAtATime() {
    ensure(UNFULFILLED);

    assertThat(claim()).isPresent();
    assertThat(claim()).isEmpty();
  }

  @Test
  void aSweepThatIsWantedDuringAnotherFollowsItAtOnce() {
    Turn turn = claim().orElseThrow();
    inTransaction(session -> board.want(session, CHANGED, 1, Duration.ZERO));

    inTransaction(
        session -> sweeps.finish(session, turn, new Progress(0, 0, null), LEASE).replaceWith(0));

    assertThat(claim()).isPresent();
  }

  private void ensure(String kind) {
    inTransaction(session ->
        sweeps.ensure(
            session,
            kinds.kinds().stream().filter(each -> each.name().equals(kind)).toList(),
            ACCOUNT));
  }

  private Optional<Turn> claim() {
    return inTransaction(session -> sweeps.claim(session, KINDS, ACCOUNT, LEASE));
  }

  private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return run(() -> Panache.withTransaction(() -> Panache.getSession().chain(work::apply)));
  }

  private <T> T run(java.util.function.Supplier<Uni<T>> work) {
    return eventLoop.run(work).await().atMost(LIMIT);
  }

  private Row sweep() {
    return database
        .query("select * from sweep where kind = '" + CHANGED + "'")
        .execute()
        .await()
        .atMost(LIMIT)
        .iterator()
        .next();
  }

  private long number(String sql) {
    return database.query(sql).execute().await().atMost(LIMIT).iterator().next().getLong(0);
  }

  private void sql(String statement) {
    database.query(statement).execute().await().atMost(LIMIT);
  }

  private void create() throws Exception {
    var request =
        HttpRequest.newBuilder(ozon.resolve("/control/sellers/100001/postings"))
            .POST(BodyPublishers.ofString("{\"push\":false}"))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
  }
}

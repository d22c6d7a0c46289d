package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.RereadQueue.Wish;
import dev.trestle.order.posting.RereadKinds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many requests at once, of accounts that may send three calls a second: account 21 asks today's
 * lists, account 23 the older ones, and to account 25 today's list is gone.
 */
@QuarkusTest
@WithTestResource(OrderStack.class)
class RereadBurstIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final AtomicInteger ORDERS = new AtomicInteger(1);

  private static final String GET = "/v3/posting/fbs/get";
  private static final String LIST = "/v4/posting/fbs/list";
  private static final String OLDER_LIST = "/v3/posting/fbs/list";
  private static final String FBO_GET = "/v2/posting/fbo/get";
  private static final String FBO_LIST = "/v3/posting/fbo/list";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;
  @Inject RereadQueue queue;
  @Inject EventLoop eventLoop;
  @Inject MeterRegistry metrics;

  private PushTopic topic;

  @BeforeEach
  void openTopic() {
    topic = new PushTopic(kafka);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
    given().baseUri(sandbox).delete("/control/faults");
    given().baseUri(sandbox).delete("/control/faults/rules");
  }

  @Test
  void readsABurstOfTwoAccountsByAFewLists() {
    List<String> ofToday = new ArrayList<>();
    List<String> older = new ArrayList<>();
    for (int order = 0; order < 80; order++) {
      ofToday.addAll(order(100021, 3, "fbs"));
      older.addAll(order(100023, 2, "fbs"));
    }
    Map<String, Integer> before = calls();

    push(100021, ofToday);
    push(100023, older);
    awaitDetailed(Stream.concat(ofToday.stream(), older.stream()).toList());

    assertThat(since(before, LIST, 100021) + since(before, GET, 100021)).isLessThanOrEqualTo(12);
    assertThat(since(before, LIST, 100021)).isGreaterThanOrEqualTo(3);
    assertThat(since(before, OLDER_LIST, 100023) + since(before, GET, 100023))
        .isLessThanOrEqualTo(12);
    assertThat(since(before, LIST, 100023)).isZero();
    Stream.concat(ofToday.stream(), older.stream()).forEach(this::isWhole);
  }

  @Test
  void readsSinglyWhatAListOmits() {
    List<String> all = new ArrayList<>(order(100021, 4, "fbs"));
    String old = posting(100021, "\"in_process_at\":\"2023-02-03T10:00:00Z\"");
    all.add(old);
    Map<String, Integer> before = calls();

    want(21, RereadKinds.POSTING, all);
    awaitDetailed(all);

    assertThat(since(before, LIST, 100021)).isEqualTo(1);
    assertThat(since(before, GET, 100021)).isEqualTo(1);
    all.forEach(this::isWhole);
  }

  @Test
  void readsFboPostingsAndOrdersOfEverySchemeByTheirLists() {
    List<String> fbs = order(100021, 3, "fbs");
    List<String> fbo = new ArrayList<>(order(100021, 4, "fbo"));
    List<String> single = order(100021, 1, "fbo");
    Map<String, Integer> before = calls();

    want(21, RereadKinds.FBO_POSTING, fbo);
    want(21, RereadKinds.ORDER, List.of(orderOf(fbs), orderOf(single)));
    awaitDetailed(Stream.of(fbs, fbo, single).flatMap(Collection::stream).toList());
    awaitDone(RereadKinds.ORDER, List.of(orderOf(fbs), orderOf(single)));

    assertThat(since(before, LIST, 100021)).isEqualTo(1);
    assertThat(since(before, FBO_LIST, 100021)).isEqualTo(2);
    assertThat(since(before, GET, 100021) + since(before, FBO_GET, 100021)).isZero();
    Stream.of(fbs, fbo, single).flatMap(Collection::stream).forEach(this::isWhole);
  }

  @Test
  void readsAFewByACallEach() {
    String fbs = order(100021, 1, "fbs").getFirst();
    String fbo = order(100023, 1, "fbo").getFirst();
    Map<String, Integer> before = calls();

    want(21, RereadKinds.POSTING, List.of(fbs));
    want(23, RereadKinds.FBO_POSTING, List.of(fbo));
    awaitDetailed(List.of(fbs, fbo));

    assertThat(since(before, GET, 100021)).isEqualTo(1);
    assertThat(since(before, FBO_GET, 100023)).isEqualTo(1);
    assertThat(since(before, LIST, 100021)).isZero();
  }

  @Test
  void satisfiesTheRequestsOfPostingsToldBesideOthers() {
    List<String> order = order(100021, 5, "fbs");
    want(21, RereadKinds.ORDER, List.of(orderOf(order)));
    awaitDetailed(order);

    Map<String, Integer> before = calls();
    want(21, RereadKinds.POSTING, order);
    want(21, RereadKinds.ORDER, List.of(orderOf(order)));
    awaitDone(RereadKinds.POSTING, order);
    awaitDone(RereadKinds.ORDER, List.of(orderOf(order)));

    assertThat(since(before, LIST, 100021) + since(before, GET, 100021)).isLessThanOrEqualTo(2);
    order.forEach(this::isWhole);
  }

  @Test
  void asksAgainForPostingsThatOzonDoesNotHaveYet() {
    List<String> numbers =
        Stream.generate(() -> "8153%04d-0007-1".formatted(ORDERS.getAndIncrement()))
            .limit(4)
            .toList();
    want(21, RereadKinds.POSTING, numbers);
    await()
        .atMost(LIMIT)
        .until(() ->
            count(
                    "select count(*) from reread_request where subject = any($1) and attempt > 0",
                    numbers)
                == 4);
    assertThat(count("select count(*) from posting where posting_number = any($1)", numbers))
        .isZero();

    numbers.forEach(number -> posting(100021, "\"posting_number\":\"" + number + "\""));

    awaitDetailed(numbers);
    numbers.forEach(this::isWhole);
  }

  @Test
  void readsAStaleAnswerOfAListAgainByItselfUntilOzonWins() {
    List<String> order = order(100021, 4, "fbs");
    String ahead = order.getFirst();
    topic.send(PushTopic.state(ahead, 100021, "posting_delivered", "2099-03-05T10:00:00Z"));
    awaitDone(RereadKinds.POSTING, List.of(ahead));
    Map<String, Integer> before = calls();
    want(21, RereadKinds.POSTING, order);

    awaitDetailed(order);
    awaitDone(RereadKinds.POSTING, order);

    assertThat(since(before, LIST, 100021)).isEqualTo(1);
    assertThat(since(before, GET, 100021)).isEqualTo(3);
    assertThat(text("select status from posting where posting_number = $1", ahead))
        .isEqualTo("awaiting_packaging");
    order.forEach(this::isWhole);
  }

  @Test
  void readsSinglyWhileOzonRefusesTheList() {
    rule(
        "\"kind\":\"status\",\"status\":400,\"method\":\"/v4/posting/fbs/list\",\"seller\":\"100021\"");
    List<String> order = order(100021, 4, "fbs");
    Map<String, Integer> before = calls();

    want(21, RereadKinds.POSTING, order);
    awaitDetailed(order);

    assertThat(since(before, LIST, 100021)).isEqualTo(1);
    assertThat(since(before, GET, 100021)).isEqualTo(4);
  }

  @Test
  void goesOnByWindowsWhenTheListByOrdersIsGone() {
    rule("\"kind\":\"gone\",\"method\":\"/v4/posting/fbs/list\",\"seller\":\"100025\"");
    List<String> all = new ArrayList<>(order(100025, 5, "fbs"));
    all.addAll(order(100025, 5, "fbs"));
    Map<String, Integer> before = calls();

    want(25, RereadKinds.POSTING, all);
    want(25, RereadKinds.ORDER, List.of(orderOf(all)));
    awaitDetailed(all);
    awaitDone(RereadKinds.POSTING, all);
    awaitDone(RereadKinds.ORDER, List.of(orderOf(all)));

    assertThat(since(before, OLDER_LIST, 100025)).isBetween(1, 3);
    assertThat(since(before, GET, 100025)).isZero();
    all.forEach(this::isWhole);
  }

  @Test
  void losesNothingWhenAReplicaDiesWithItsLeases() {
    List<String> order = order(100021, 6, "fbs");
    want(
        21,
        RereadKinds.POSTING,
        order,
        "lease = 'dead', lease_until = now() + interval '1 second'");

    awaitDetailed(order);
    awaitDone(RereadKinds.POSTING, order);
    order.forEach(this::isWhole);
  }

  @Test
  void countsCallsByWayAndWhatWaitsByAccount() {
    want(78, RereadKinds.POSTING, List.of("81539999-0001-1", "81539999-0002-1"));
    List<String> order = order(100021, 4, "fbs");
    want(21, RereadKinds.POSTING, order);
    awaitDetailed(order);

    assertThat(metrics.counter("trestle.rereads.calls", "way", "orders").count()).isPositive();
    assertThat(metrics.counter("trestle.rereads.settled", "way", "orders").count())
        .isGreaterThanOrEqualTo(4);
    await()
        .atMost(LIMIT)
        .until(() -> {
          var gauge = metrics.find("trestle.rereads.waiting").tag("account", "78").gauge();
          return gauge != null && gauge.value() == 2;
        });
  }

  /** Every version is one history row and one event, whoever told it. */
  private void isWhole(String number) {
    long version =
        count("select version from posting where posting_number = any($1)", List.of(number));
    assertThat(version).as(number).isBetween(1L, 4L);
    assertThat(
            count(
                "select count(*) from posting_history where posting_number = any($1)",
                List.of(number)))
        .as("history of " + number)
        .isEqualTo(version);
    assertThat(count("select count(*) from outbox where aggregate_id = any($1)", List.of(number)))
        .as("events of " + number)
        .isEqualTo(version);
  }

  private void push(long seller, List<String> numbers) {
    topic.sendAll(numbers.stream().map(number -> PushTopic.newPosting(number, seller)).toList());
  }

  private void want(long account, String kind, List<String> subjects) {
    want(account, kind, subjects, "alone = alone");
  }

  /** As pushes do, all in one transaction; then the worker's next look finds them. */
  private void want(long account, String kind, List<String> subjects, String change) {
    List<Wish> wishes =
        subjects.stream()
            .map(subject -> new Wish(kind, subject, account, Instant.now(), false, ""))
            .toList();
    eventLoop
        .run(() ->
            Panache.withTransaction(() ->
                Panache.getSession()
                    .chain(session ->
                        queue
                            .want(session, wishes)
                            .chain(() ->
                                session
                                    .createNativeQuery(
                                        "update reread_request set "
                                            + change
                                            + " where kind = '"
                                            + kind
                                            + "' and account_id = "
                                            + account
                                            + " and wanted > done")
                                    .executeUpdate()))))
        .await()
        .atMost(LIMIT);
  }

  private void awaitDetailed(List<String> numbers) {
    await("all detailed")
        .atMost(LIMIT)
        .until(() ->
            count(
                    "select count(*) from posting where detailed and posting_number = any($1)",
                    numbers)
                == numbers.size());
  }

  private void awaitDone(String kind, List<String> subjects) {
    await("nothing wanted")
        .atMost(LIMIT)
        .until(() ->
            count(
                    "select count(*) from reread_request where wanted = done and kind = '"
                        + kind
                        + "' and subject = any($1)",
                    subjects)
                == subjects.size());
  }

  private List<String> order(long seller, int postings, String scheme) {
    String number = "8153%04d-0042".formatted(ORDERS.getAndIncrement());
    String each = "{\"scheme\":\"" + scheme + "\"}";
    String body =
        "{\"push\":false,\"order_number\":\"%s\",\"postings\":[%s]}"
            .formatted(number, String.join(",", Collections.nCopies(postings, each)));
    return control("/control/sellers/" + seller + "/orders", body, "postings.posting_number");
  }

  private static String orderOf(List<String> postings) {
    String first = postings.getFirst();
    return first.substring(0, first.lastIndexOf('-'));
  }

  private String posting(long seller, String fields) {
    return control(
        "/control/sellers/" + seller + "/postings",
        "{\"push\":false," + fields + "}",
        "posting_number");
  }

  private void rule(String fields) {
    control("/control/faults/rules", "{" + fields + "}", "id");
  }

  private <T> T control(String path, String body, String answer) {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path(answer);
  }

  /** Calls so far, by path and seller. */
  private Map<String, Integer> calls() {
    Map<String, Map<String, Integer>> all =
        given().baseUri(sandbox).get("/control/requests").path("requests");
    Map<String, Integer> flat = new HashMap<>();
    all.forEach((path, sellers) ->
        sellers.forEach((seller, count) -> flat.put(path + " " + seller, count)));
    return flat;
  }

  private int since(Map<String, Integer> before, String path, long seller) {
    String key = path + " " + seller;
    return calls().getOrDefault(key, 0) - before.getOrDefault(key, 0);
  }

  private long count(String sql, List<String> subjects) {
    return database
        .preparedQuery(sql)
        .execute(Tuple.of(subjects.toArray(String[]::new)))
        .await()
        .atMost(LIMIT)
        .iterator()
        .next()
        .getLong(0);
  }

  private String text(String sql, String subject) {
    return database
        .preparedQuery(sql)
        .execute(Tuple.of(subject))
        .await()
        .atMost(LIMIT)
        .iterator()
        .next()
        .getString(0);
  }
}

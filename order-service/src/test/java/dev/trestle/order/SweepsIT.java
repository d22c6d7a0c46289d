package dev.trestle.order;

import static dev.trestle.order.OrderApi.LIMIT;
import static dev.trestle.order.OrderApi.begin;
import static dev.trestle.order.OrderApi.call;
import static dev.trestle.order.OrderApi.of;
import static dev.trestle.order.OrderApi.rows;
import static dev.trestle.order.OrderApi.sweep;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no push told, found by sweeps and shown. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class SweepsIT {

  private static final String UNFULFILLED = "postings-unfulfilled";
  private static final String CHANGED = "postings-changed";
  private static final String FBO = "fbo-postings";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;

  @TestHTTPResource(value = "/metrics", management = true)
  String metrics;

  @BeforeEach
  void everythingWasSweptOnce() {
    sweep(UNFULFILLED);
    sweep(CHANGED);
    sweep(FBO);
  }

  @AfterEach
  void noFaults() {
    given().baseUri(sandbox).delete("/control/faults/rules");
  }

  @Test
  void aPostingWhosePushWasDroppedAppearsWithinOneSweep() {
    String number = ordered();

    sweep(UNFULFILLED);

    call()
        .get("/api/v1/postings/{number}", number)
        .then()
        .statusCode(200)
        .body("detailed", equalTo(true))
        .body("history.cause", equalTo(List.of("sweep")));
  }

  @Test
  void anFboPostingWhosePushWasDroppedAppearsWithinOneSweep() {
    String number = ordered("{\"push\":false,\"scheme\":\"fbo\"}");

    sweep(FBO);

    posting(number)
        .body("scheme", equalTo("fbo"))
        .body("status", equalTo("awaiting_packaging"))
        .body("detailed", equalTo(true))
        .body("history.cause", equalTo(List.of("sweep")));
    assertThat(events(number)).containsExactly("posting:" + number + ":1 sweep awaiting_packaging");
    call()
        .get("/api/v1/sweeps?account=1")
        .then()
        .body(of(FBO) + ".last.differences", greaterThan(0))
        .body(of(FBO) + ".last.window_to", notNullValue())
        .body(of(FBO) + ".every", equalTo("PT10M"));
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(given().get(metrics).asString())
                .contains("trestle_sweep_age_seconds{account=\"1\",kind=\"" + FBO + "\"}"));
  }

  @Test
  void anFboPostingIsFollowedToItsEndAlthoughNoPushTellsOfIt() {
    String number = ordered("{\"push\":false,\"scheme\":\"fbo\"," + daysAgo(5) + "}");
    sweep(FBO); // it came in before the window, and is open
    posting(number).body("status", equalTo("awaiting_packaging"));

    control(number + "/cancel", "{\"push\":false}");
    sweep(FBO); // it is neither new nor open at Ozon: only its number finds it

    posting(number)
        .body("status", equalTo("cancelled"))
        .body("history.cause", equalTo(List.of("sweep", "sweep")));
    assertThat(events(number))
        .containsExactly(
            "posting:" + number + ":1 sweep awaiting_packaging",
            "posting:" + number + ":2 sweep cancelled");
  }

  @Test
  void anOpenFboPostingThatNoListTellsIsReadByItself() {
    String number =
        ordered("{\"push\":false,\"scheme\":\"fbo\",\"in_process_at\":\"2023-02-03T10:00:00Z\"}");
    try (PushTopic topic = new PushTopic(kafka)) {
      topic.send(
          PushTopic.fboState(number, 100001, "posting_awaiting_deliver", "2023-02-03T10:00:01Z"));
    }
    await().atMost(LIMIT).untilAsserted(() -> posting(number).body("detailed", equalTo(true)));
    control(number + "/cancel", "{\"push\":false}");

    sweep(FBO);

    await().atMost(LIMIT).untilAsserted(() -> posting(number).body("status", equalTo("cancelled")));
  }

  @Test
  void leavesAnFboPostingThatOzonNeverToldOfToThePatienceOfTheQueue() {
    String number = "38204417-" + UUID.randomUUID().toString().substring(0, 8) + "-1";
    try (PushTopic topic = new PushTopic(kafka)) {
      topic.send(
          PushTopic.fboState(number, 100001, "posting_awaiting_deliver", "2026-03-02T10:00:01Z"));
    }
    await().atMost(LIMIT).untilAsserted(() -> posting(number).body("detailed", equalTo(false)));

    sweep(FBO);

    assertThat(
            rows(database, "select wanted, attempt from reread_request where subject = $1", number))
        .singleElement()
        .satisfies(row -> assertThat(row.getLong("wanted")).isEqualTo(1));
  }

  @Test
  void anFboPostingIsFollowedToItsEndByTheOlderListToo() {
    String number =
        given()
            .baseUri(sandbox)
            .contentType("application/json")
            .body("{\"push\":false,\"scheme\":\"fbo\"," + daysAgo(5) + "}")
            .post("/control/sellers/100023/postings")
            .path("posting_number");
    call().post("/api/v1/sweeps/23/" + FBO).then().statusCode(202);
    await().atMost(LIMIT).untilAsserted(() -> posting(number));

    given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"push\":false}")
        .post("/control/sellers/100023/postings/" + number + "/cancel")
        .then()
        .statusCode(200);
    call().post("/api/v1/sweeps/23/" + FBO).then().statusCode(202);

    await().atMost(LIMIT).untilAsserted(() -> posting(number).body("status", equalTo("cancelled")));
  }

  @Test
  void raisesTheAlertForAnFboPushThatDoesNotComeAndEndsItWhenItComes() {
    String number = ordered("{\"push\":false,\"scheme\":\"fbo\"}");
    sweep(FBO);
    control(number + "/cancel", "{\"push\":false}");
    sweep(FBO);

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(missingTypes(number))
                .containsExactlyInAnyOrder(
                    "ozon.push.fbo-posting-new.v1", "ozon.push.fbo-posting-cancelled.v1"));
    try (PushTopic topic = new PushTopic(kafka)) {
      topic.send(PushTopic.ofType("TYPE_FBO_POSTING_NEW", number, 100001));
      topic.send(PushTopic.ofType("TYPE_FBO_POSTING_CANCELLED", number, 100001));
    }

    await().atMost(LIMIT).untilAsserted(() -> assertThat(missing()).doesNotContain(number));
  }

  @Test
  void showsWhenASweepRanWhatItFoundAndWhenItIsDueAgain() {
    ordered();

    sweep(CHANGED);

    call()
        .get("/api/v1/sweeps?account=1")
        .then()
        .body(of(CHANGED) + ".last.finished_at", notNullValue())
        .body(of(CHANGED) + ".last.window_to", notNullValue())
        .body(of(CHANGED) + ".last.differences", greaterThan(0))
        .body(of(CHANGED) + ".last.seen", greaterThan(0))
        .body(of(CHANGED) + ".every", equalTo("PT10M"))
        .body(of(CHANGED) + ".next_due_at", notNullValue());
    call().get("/api/v1/sweeps?account=77").then().body("sweeps", equalTo(List.of()));
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(given().get(metrics).asString())
                .containsPattern("trestle_staleness_seconds\\{account=\"1\"\\} \\d{1,2}\\.")
                .contains("trestle_sweep_age_seconds{account=\"1\",kind=\"" + CHANGED + "\"}"));
  }

  @Test
  void aFailingSweepIsShownAndCatchesUp() {
    String number = ordered();
    given()
        .baseUri(sandbox)
        .body(Map.of("kind", "missing_role", "method", "/v4/posting/fbs/unfulfilled"))
        .contentType("application/json")
        .post("/control/faults/rules");
    begin(UNFULFILLED);

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            call()
                .get("/api/v1/sweeps")
                .then()
                .body(of(UNFULFILLED) + ".last_failure.consecutive", equalTo(1))
                .body(of(UNFULFILLED) + ".last_failure.reason", containsString("403"))
                .body(of(UNFULFILLED) + ".under_way.window_to", notNullValue()));
    noFaults();
    sweep(UNFULFILLED);

    call().get("/api/v1/postings/{number}", number).then().statusCode(200);
    call()
        .get("/api/v1/sweeps")
        .then()
        .body(of(UNFULFILLED) + ".last_failure.consecutive", equalTo(0));
  }

  @Test
  void raisesTheAlertForAPushThatDoesNotComeAndEndsItWhenItComes() {
    String number = ordered();
    sweep(UNFULFILLED);

    await().atMost(LIMIT).untilAsserted(() -> assertThat(missing()).contains(number));
    try (PushTopic topic = new PushTopic(kafka)) {
      topic.send(PushTopic.newPosting(number, 100001));
    }

    await().atMost(LIMIT).untilAsserted(() -> assertThat(missing()).doesNotContain(number));
  }

  @Test
  void namesTheSweepThatThereIsNot() {
    call()
        .post("/api/v1/sweeps/1/postings-of-tomorrow")
        .then()
        .statusCode(404)
        .body("detail", containsString("postings-of-tomorrow"));
    call().post("/api/v1/sweeps/none/" + CHANGED).then().statusCode(400);
  }

  private List<String> missing() {
    return call().get("/api/v1/sweeps").path("missing_pushes.subject");
  }

  private List<String> missingTypes(String subject) {
    return call()
        .get("/api/v1/sweeps")
        .path("missing_pushes.findAll { it.subject == '" + subject + "' }.type");
  }

  private static ValidatableResponse posting(String number) {
    return call().get("/api/v1/postings/{number}", number).then().statusCode(200);
  }

  /** Id, cause and status of each event, in their order. */
  private List<String> events(String number) {
    return rows(
            database,
            """
            select concat_ws(' ', ce_id, cast(payload as json) ->> 'cause',
                             cast(payload as json) ->> 'status') as event
            from outbox where aggregate_id = $1 order by id
            """,
            number)
        .stream()
        .map(row -> row.getString("event"))
        .toList();
  }

  private static String daysAgo(int days) {
    return "\"in_process_at\":\"" + Instant.now().minus(Duration.ofDays(days)) + "\"";
  }

  private String ordered() {
    return ordered("{\"push\":false}");
  }

  private String ordered(String body) {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body(body)
        .post("/control/sellers/100001/postings")
        .then()
        .statusCode(201)
        .extract()
        .path("posting_number");
  }

  private void control(String action, String body) {
    given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body(body)
        .post("/control/sellers/100001/postings/" + action)
        .then()
        .statusCode(200);
  }
}

package dev.trestle.order;

import static dev.trestle.order.OrderApi.LIMIT;
import static dev.trestle.order.OrderApi.begin;
import static dev.trestle.order.OrderApi.call;
import static dev.trestle.order.OrderApi.of;
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
import java.util.List;
import java.util.Map;
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

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @TestHTTPResource(value = "/metrics", management = true)
  String metrics;

  @BeforeEach
  void everythingWasSweptOnce() {
    sweep(UNFULFILLED);
    sweep(CHANGED);
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

  private String ordered() {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"push\":false}")
        .post("/control/sellers/100001/postings")
        .path("posting_number");
  }
}

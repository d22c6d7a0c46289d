package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of one posting from push to event, as people see it. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class TrailIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;

  private PushTopic topic;

  @BeforeEach
  void open() {
    topic = new PushTopic(kafka);
    Tokens.make(database);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void tellsFromPushToEventInTheOrderOfTime() {
    String number = ordered();
    topic.send(PushTopic.newPosting(number, 100001));

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            trail(number)
                .body("entries.kind", hasItems("push", "re-read", "version", "event"))
                .body(of(number, "version"), hasSize(2)));

    String order = number.substring(0, number.lastIndexOf('-'));
    ValidatableResponse trail = trail(number);
    trail
        .body("entries[0].kind", equalTo("push"))
        .body("entries[0].summary", equalTo("push new-posting"))
        .body(of(number, "version") + ".details.cause", contains("push", "re-read"))
        .body(
            of(number, "event") + ".id",
            contains("posting:" + number + ":1", "posting:" + number + ":2"))
        .body(of(order, "event") + ".id", hasItems("order:100001:" + order + ":1"))
        .body(
            "entries.findAll { it.kind == 'push' || it.kind == 'event' }.traceparent",
            everyItem(notNullValue()))
        .body("cut", equalTo(false));
    List<String> traces =
        trail
            .extract()
            .path(
                "entries.findAll { it.traceparent != null }.collect { it.traceparent.substring(3, 35) }.unique()");
    assertThat(traces).as("one push, one trace").hasSize(1);
    List<String> times = trail.extract().path("entries.at");
    assertThat(times.stream().map(Instant::parse)).isSorted();
  }

  @Test
  void showsWhatWaitsAndWhatWasParkedAndReplayed() {
    String number = "71530284-" + UUID.randomUUID().toString().substring(0, 4) + "-1";
    topic.send(PushTopic.newPosting(number, 100001));
    String id =
        topic.park("ozon.push.posting", number, "{".getBytes(StandardCharsets.UTF_8), "why");
    given()
        .header("Authorization", "Bearer " + Tokens.OPERATOR)
        .post("/api/v1/parked/{id}/replay", id)
        .then()
        .statusCode(200);

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            trail(number)
                .body("entries.find { it.kind == 're-read' }.details.last_failure", notNullValue())
                .body("entries.find { it.kind == 're-read' }.details.due_at", notNullValue()));
    trail(number)
        .body("entries.find { it.kind == 'parked' }.id", equalTo(id))
        .body("entries.find { it.kind == 'replay' }.summary", equalTo("replayed: parked"));
  }

  @Test
  void showsAPushThatIsSetAside() {
    String number = "71530284-" + UUID.randomUUID().toString().substring(0, 4) + "-1";
    topic.sendAndAwaitCommit(kafka, PushTopic.newPosting(number, 999777));

    trail(number).body("entries", hasSize(1)).body("entries[0].details.set_aside", equalTo("true"));
  }

  @Test
  void showsAllPostingsOfAnOrderAndTheNewestWhereThereAreTooMany() {
    String order = "71530284-" + UUID.randomUUID().toString().substring(0, 4);
    topic.send(PushTopic.newPosting(order + "-1", 100001));
    topic.send(
        PushTopic.state(order + "-1", 100001, "posting_in_carriage", "2026-03-04T10:00:00Z"));
    topic.sendAndAwaitCommit(kafka, PushTopic.newPosting(order + "-2", 100001));

    trail(order)
        .body("subjects", contains(order, order + "-1", order + "-2"))
        .body("entries.subject", hasItems(order, order + "-1", order + "-2"));
    given()
        .header("Authorization", "Bearer " + Tokens.VIEWER)
        .get("/api/v1/trail?limit=3&subject=" + order)
        .then()
        .body("entries", hasSize(3))
        .body("cut", equalTo(true));
  }

  @Test
  void knowsNothingOfWhatNobodyTold() {
    trail("nobody-told-us").body("entries", hasSize(0));
    call().get("/api/v1/trail").then().statusCode(400).body("parameter", equalTo("subject"));
    given().get("/api/v1/trail?subject=1-1-1").then().statusCode(401);
  }

  private static String of(String subject, String kind) {
    return "entries.findAll { it.kind == '%s' && it.subject == '%s' }".formatted(kind, subject);
  }

  private ValidatableResponse trail(String subject) {
    return call().get("/api/v1/trail?subject={subject}", subject).then().statusCode(200);
  }

  private static RequestSpecification call() {
    return given().header("Authorization", "Bearer " + Tokens.VIEWER);
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

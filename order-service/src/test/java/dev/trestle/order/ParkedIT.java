package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parked records by the API: listed, inspected, replayed. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class ParkedIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

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
  void replaysWhatAnOlderVersionCouldNotRead() {
    String number = number();
    byte[] body = PushTopic.newPosting(number, 100001);
    String id = topic.park("ozon.push.posting", number, body, "an older version was at a loss");
    long pushes = topic.end("ozon.push.posting");
    long parked = topic.end("order-service.parked");

    call(Tokens.OPERATOR)
        .post("/api/v1/parked/{id}/replay", id)
        .then()
        .statusCode(200)
        .body("results.id", contains(id))
        .body("results.outcome", contains("applied"));

    posting(number).statusCode(200).body("version", equalTo(1)).body("status", equalTo(null));
    assertThat(topic.end("ozon.push.posting")).isEqualTo(pushes);
    assertThat(topic.end("order-service.parked")).isEqualTo(parked);
    call(Tokens.OPERATOR).post("/api/v1/parked/{id}/replay", id).then().statusCode(200);
    posting(number).body("version", equalTo(1));
    call(Tokens.VIEWER)
        .get("/api/v1/parked?limit=500")
        .then()
        .body(
            "parked.find { it.id == '%s' }.replays.outcome".formatted(id),
            contains("applied", "applied"))
        .body(
            "parked.find { it.id == '%s' }.replays[0].actor".formatted(id),
            equalTo("operator-of-the-tests"));
  }

  @Test
  void saysOfEachRecordWhatCameOfIt() {
    String number = number();
    String readable =
        topic.park("ozon.push.posting", number, PushTopic.newPosting(number, 100001), "x");
    String broken =
        topic.park("ozon.push.posting", number, "{oops".getBytes(StandardCharsets.UTF_8), "x");
    String foreign =
        topic.park("ozon.push.stock", number, "{}".getBytes(StandardCharsets.UTF_8), "x");

    call(Tokens.OPERATOR)
        .contentType("application/json")
        .body(Map.of("ids", List.of(foreign, broken, readable)))
        .post("/api/v1/parked/replay")
        .then()
        .statusCode(200)
        .body("results.id", contains(readable, broken, foreign))
        .body("results.outcome", contains("applied", "parked", "failed"))
        .body("results[1].reason", containsString("no JSON"))
        .body("results[2].reason", containsString("ozon.push.stock"));
    posting(number).statusCode(200);
  }

  @Test
  void showsBytesAndHeadersToAdminsOnly() {
    byte[] body = {'{', (byte) 0xff, '"', 'x'};
    topic.send(body);
    topic.sendAndAwaitCommit(kafka, PushTopic.newPosting(number(), 100001));
    String id = newestWith(Base64.getEncoder().encodeToString(body));

    call(OrderStack.TOKEN)
        .get("/api/v1/parked/{id}", id)
        .then()
        .statusCode(200)
        .body("text", equalTo("{\uFFFD\"x"))
        .body("reason", containsString("no JSON"))
        .body("topic", equalTo("ozon.push.posting"))
        .body("bytes", equalTo(4))
        .body("headers.ce_id", notNullValue())
        .body("headers.parked_reason", equalTo(null));
    call(Tokens.OPERATOR).get("/api/v1/parked/{id}", id).then().statusCode(403);
    call(Tokens.VIEWER).post("/api/v1/parked/{id}/replay", id).then().statusCode(403);
  }

  @Test
  void listsTheNewestFirstInPages() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(topic.park("ozon.push.posting", "k-" + i, new byte[] {'x'}, "reason " + i));
    }

    List<String> paged = new ArrayList<>();
    String cursor = "";
    while (paged.size() < 5 && cursor != null) {
      var page = call(Tokens.VIEWER).get("/api/v1/parked?limit=2&cursor=" + cursor);
      page.then().statusCode(200).body("parked.size()", lessThanOrEqualTo(2));
      paged.addAll(page.path("parked.id"));
      cursor = page.path("cursor");
    }

    assertThat(paged).startsWith(ids.toArray(String[]::new));
    call(Tokens.VIEWER)
        .get("/api/v1/parked?limit=1&cursor=0-0")
        .then()
        .body("parked", hasSize(0))
        .body("has_next", equalTo(false));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/parked?limit=0, 400, limit",
    "GET, /api/v1/parked?cursor=abc, 400, cursor",
    "GET, /api/v1/parked/abc, 400, id",
    "GET, /api/v1/parked/0-999999999, 404,",
    "GET, /api/v1/parked/77-0, 404,",
    "POST, /api/v1/parked/0-999999999/replay, 404,",
    "POST, /api/v1/parked/replay, 400, ids"
  })
  void namesWhatItCannotFindOrRead(String verb, String address, int status, String parameter) {
    call(OrderStack.TOKEN)
        .contentType("application/json")
        .request(verb, address)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("parameter", equalTo(parameter));
  }

  private String newestWith(String base64) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> {
              List<String> ids =
                  call(OrderStack.TOKEN).get("/api/v1/parked?limit=20").path("parked.id");
              return ids.stream()
                  .filter(id ->
                      base64.equals(
                          call(OrderStack.TOKEN).get("/api/v1/parked/" + id).path("base64")))
                  .findFirst()
                  .orElse(null);
            },
            id -> id != null);
  }

  private static ValidatableResponse posting(String number) {
    return call(Tokens.VIEWER).get("/api/v1/postings/{number}", number).then();
  }

  private static RequestSpecification call(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  /** Ozon does not know it: no re-read ends. */
  private static String number() {
    return "71530284-" + UUID.randomUUID().toString().replace("-", "") + "-1";
  }
}

package dev.trestle.order.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the seller tells of rFBS postings, through HTTP against the sandbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class DeliverIT {

  private static final String TRACKING = "/v2/fbs/posting/tracking-number/set";
  private static final String DELIVERING = "/v2/fbs/posting/delivering";

  @Inject Sandbox sandbox;
  @Inject Crm crm;

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void bringsAPostingToTheBuyer() {
    String number = packed();

    crm.act(number, "tracking-number", "{\"tracking_number\":\"RB-77\"}")
        .statusCode(200)
        .body("outcome.results.done", equalTo(List.of(true)));
    crm.posting(number)
        .body("tracking_number", equalTo("RB-77"))
        .body("history.cause", hasItem("command"));

    for (String move : List.of("delivering", "last-mile", "delivered")) {
      String place = crm.start(number, move, "");
      crm.awaitState(place, "following");
      sandbox.advance(3);
      crm.awaitState(place, "done");
    }
    sandbox.advance(11);
    assertThat(sandbox.status(number)).isEqualTo("delivered");
  }

  @Test
  void refusesAMoveThatIsNotPossible() {
    String number = packed();

    crm.act(number, "last-mile", "")
        .statusCode(409)
        .body("ozon_code", equalTo("TRANSITION_IS_NOT_POSSIBLE"));
    crm.act(ordered(",\"scheme\":\"fbs\""), "tracking-number", "{\"tracking_number\":\"X\"}")
        .statusCode(422)
        .body("ozon_code", equalTo("HAS_INCORRECT_TPL_INTEGRATION_TYPE"));
  }

  @Test
  void setsManyTrackingNumbersCallByCallWithAResultForEach() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      numbers.add(sandbox.ordered(",\"scheme\":\"rfbs\""));
    }
    String fbs = sandbox.ordered();
    numbers.add(fbs);
    numbers.forEach(crm::known);
    int before = sandbox.calls(TRACKING);
    sandbox.fault("half_body", TRACKING, 1);

    Crm.call()
        .contentType("application/json")
        .body(tracking(numbers))
        .post("/api/v1/tracking-numbers")
        .then()
        .statusCode(200)
        .body("outcome.results.posting_number", equalTo(numbers))
        .body("outcome.results.findAll { !it.done }.posting_number", equalTo(List.of(fbs)))
        .body(
            "outcome.results.find { !it.done }.code",
            equalTo("HAS_INCORRECT_TPL_INTEGRATION_TYPE"));

    assertThat(sandbox.calls(TRACKING)).isEqualTo(before + 2);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            crm.posting(numbers.getFirst())
                .body("tracking_number", equalTo("T-" + numbers.getFirst())));
  }

  @Test
  void movesManyAndSaysWhichOnesWereNotDone() {
    String one = packed();
    String two = packed();
    String open = ordered(",\"scheme\":\"rfbs\"");

    String place = bulk("/api/v1/delivering", List.of(one, two, open));

    crm.awaitState(place, "following");
    sandbox.advance(3);
    crm.awaitState(place, "done")
        .body("outcome.results.done", equalTo(List.of(true, true, false)))
        .body("outcome.results[2].code", equalTo("TRANSITION_IS_NOT_POSSIBLE"));
  }

  @Test
  void goesOnWithTheOthersWhereOneCallWasNotDone() {
    String one = packed();
    String two = packed();
    int before = sandbox.calls(DELIVERING);
    sandbox.fault("status", DELIVERING, 1);

    String place = bulk("/api/v1/delivering", List.of(one, two));

    crm.awaitState(place, "done").body("outcome.results.code", everyItem(equalTo("NOT_DONE")));
    assertThat(sandbox.calls(DELIVERING)).isEqualTo(before + 1);
  }

  @Test
  void leavesOutAPostingThatOzonDoesNotHaveWhenAnAnswerIsLost() {
    String one = packed();
    String gone = one.replaceFirst("-\\d+$", "-99");
    crm.sql(
        """
        insert into posting (posting_number, seller_id, account_id, order_number, scheme, status,
               detailed, version, snapshot)
        select $2, seller_id, account_id, order_number, scheme, status, detailed, version,
               replace(snapshot, $1, $2)
        from posting where posting_number = $1
        """,
        one,
        gone);
    sandbox.fault("half_body", DELIVERING, 1);

    String place = bulk("/api/v1/delivering", List.of(one, gone));

    crm.awaitState(place, "doubtful");
    sandbox.advance(3);
    crm.awaitState(place, "done").body("outcome.results.done", equalTo(List.of(true, false)));
  }

  @Test
  void findsAMoveWhoseAnswerIsLost() {
    String number = packed();
    int before = sandbox.calls(DELIVERING);
    sandbox.fault("half_body", DELIVERING, 1);

    String place = crm.start(number, "delivering", "");

    crm.awaitState(place, "doubtful");
    sandbox.advance(3);
    crm.awaitState(place, "done");
    assertThat(sandbox.calls(DELIVERING)).isEqualTo(before + 1);
  }

  @Test
  void leavesPostingsInOzonsWarehouseToOzon() {
    String number = sandbox.ordered(",\"scheme\":\"fbo\"");
    crm.sql(
        """
        insert into reread_request (kind, subject, account_id, due_at, wanted_at, traceparent)
        values ('fbo-posting', $1, 1, now(), now(), '')
        """,
        number);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> crm.posting(number));

    for (String action : List.of("delivered", "pack", "ship")) {
      crm.act(number, action, "")
          .statusCode(409)
          .body("type", equalTo("urn:trestle:problem:ozon-ships-it"));
    }
    bulkBody("/api/v1/delivering", "{\"posting_numbers\":[\"" + number + "\"]}", 409);
  }

  @Test
  void setsAnotherCutoff() {
    String number = ordered(",\"scheme\":\"rfbs\"");
    Instant cutoff = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    sandbox.fault("half_body", "/v1/posting/cutoff/set", 1);

    crm.act(number, "cutoff", "{\"cutoff\":\"" + cutoff + "\"}").statusCode(200);

    crm.posting(number).body("shipment_date", equalTo(cutoff.toString()));
    crm.act(number, "cutoff", "{\"cutoff\":\"2020-01-01T00:00:00Z\"}").statusCode(422);
    crm.act(number, "cutoff", "{\"cutoff\":\"tomorrow\"}")
        .statusCode(400)
        .body("parameter", equalTo("cutoff"));
    crm.act(number, "cutoff", "{}").statusCode(400).body("detail", containsString("cutoff"));
  }

  @Test
  void namesWhatIsWrongWithManyPostings() {
    String number = ordered("");
    bulkBody("/api/v1/delivered", "{\"posting_numbers\":[]}", 400);
    bulkBody(
        "/api/v1/delivered",
        "{\"posting_numbers\":[\"%s\",\"%s\"]}".formatted(number, number),
        400);
    bulkBody("/api/v1/delivered", "{\"posting_numbers\":[\"nobody-knows-it\"]}", 404);
    bulkBody(
        "/api/v1/tracking-numbers",
        "{\"tracking_numbers\":[{\"posting_number\":\"%s\",\"tracking_number\":\" \"}]}"
            .formatted(number),
        400);
  }

  @Test
  void describesEveryActionInOpenApi() {
    String description = Crm.call().get("/openapi").then().statusCode(200).extract().asString();

    for (String action :
        List.of(
            "pack",
            "split",
            "cancel",
            "cancel-products",
            "cancel-reasons",
            "cutoff",
            "tracking-number",
            "delivering",
            "last-mile",
            "delivered")) {
      assertThat(description).contains("/api/v1/postings/{posting_number}/" + action + ":");
    }
    assertThat(description)
        .contains(
            "/api/v1/commands/{id}:", "/api/v1/tracking-numbers:", "Idempotency-Key", "Prefer");
  }

  @Test
  void showsTheMovesInTheListOfCommands() {
    String number = packed();
    crm.act(number, "last-mile", "").statusCode(409);

    Crm.call()
        .get("/api/v1/commands?posting=" + number)
        .then()
        .body("commands.kind", hasItem("last-mile"))
        .body("commands.failure", hasSize(1));
  }

  private static String tracking(List<String> numbers) {
    return numbers.stream()
        .map(number ->
            "{\"posting_number\":\"%s\",\"tracking_number\":\"T-%s\"}".formatted(number, number))
        .collect(Collectors.joining(",", "{\"tracking_numbers\":[", "]}"));
  }

  private static String bulk(String path, List<String> numbers) {
    String body =
        numbers.stream()
            .map(number -> "\"" + number + "\"")
            .collect(Collectors.joining(",", "{\"posting_numbers\":[", "]}"));
    return Crm.call()
        .header("Prefer", "respond-async")
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private static void bulkBody(String path, String body, int status) {
    Crm.call()
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  private String packed() {
    String number = sandbox.ordered(",\"scheme\":\"rfbs\"");
    sandbox.move(number, "awaiting_deliver");
    return crm.known(number);
  }

  private String ordered(String fields) {
    return crm.known(sandbox.ordered(fields));
  }
}

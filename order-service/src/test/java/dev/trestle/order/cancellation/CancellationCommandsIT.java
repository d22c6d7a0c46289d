package dev.trestle.order.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import dev.trestle.order.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deciding on applications to cancel, through HTTP against the sandbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class CancellationCommandsIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String APPROVE = "/v2/conditional-cancellation/approve";
  private static final String REJECT = "/v2/conditional-cancellation/reject";
  private static final String WORDS = "the parcel has left already";

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  /** An application that is known here. */
  private record Applied(String posting, String id) {}

  @Test
  void approvesAnApplicationAndThePostingIsCancelled() {
    Applied applied = applied();

    String command =
        decide(applied, "approve", "")
            .statusCode(200)
            .body("outcome.status", equalTo("APPROVED"))
            .body("outcome.decided_at", notNullValue())
            .extract()
            .path("id");

    assertThat(sandbox.status(applied.posting())).isEqualTo("cancelled");
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> crm.posting(applied.posting()).body("status", equalTo("cancelled")));
    Crm.call()
        .get("/api/v1/cancellations/1/{id}", applied.id())
        .then()
        .body("status", equalTo("APPROVED"))
        .body("history[1].cause", equalTo("command"))
        .body("history[1].cause_id", equalTo(command))
        .body("history[1].previous_status", equalTo("ON_APPROVAL"));
    assertThat(events(applied))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"status\":\"APPROVED\"", "\"cause\":\"command\"");
  }

  @Test
  void rejectsAnApplicationInTheSellersWords() {
    Applied applied = applied();
    int before = sandbox.calls(REJECT);

    decide(applied, "reject", "{\"comment\":\" \"}")
        .statusCode(400)
        .body("parameter", equalTo("comment"));
    assertThat(sandbox.calls(REJECT)).isEqualTo(before);
    decide(applied, "reject", "{\"comment\":\"%s\"}".formatted(WORDS))
        .statusCode(200)
        .body("outcome.status", equalTo("REJECTED"));

    assertThat(sandbox.status(applied.posting())).isNotEqualTo("cancelled");
    sandbox
        .seller("/cancellations")
        .then()
        .body(
            "cancellations.find { it.cancellation_id == %s }.approve_comment"
                .formatted(applied.id()),
            equalTo(WORDS));
    assertThat(events(applied))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).doesNotContain(WORDS));
  }

  @Test
  void decidesOnce() {
    Applied applied = applied();
    decide(applied, "reject", "{\"comment\":\"no\"}").statusCode(200);
    int before = sandbox.calls(APPROVE);

    decide(applied, "approve", "")
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:conflict"))
        .body("detail", containsString("REJECTED"));

    assertThat(sandbox.calls(APPROVE)).isEqualTo(before);
    Crm.call().post("/api/v1/cancellations/1/1/approve").then().statusCode(404);
    Crm.call().post("/api/v1/cancellations/1/x/approve").then().statusCode(400);
    Tokens.make(database);
    Crm.as(Tokens.VIEWER)
        .post("/api/v1/cancellations/1/{id}/approve", applied.id())
        .then()
        .statusCode(403);
  }

  @Test
  void findsADecisionWhoseAnswerIsLost() {
    Applied applied = applied();
    int before = sandbox.calls(APPROVE);
    sandbox.fault("half_body", APPROVE, 1);

    decide(applied, "approve", "").statusCode(200).body("outcome.status", equalTo("APPROVED"));

    assertThat(sandbox.calls(APPROVE)).isEqualTo(before + 1);
  }

  @Test
  void saysWhereALostDecisionWasNotDone() {
    Applied applied = applied();
    int before = sandbox.calls(APPROVE);
    sandbox.fault("status", APPROVE, 1);

    decide(applied, "approve", "")
        .statusCode(503)
        .body("type", equalTo("urn:trestle:problem:not-done"));

    assertThat(sandbox.calls(APPROVE)).isEqualTo(before + 1);
    assertThat(sandbox.status(applied.posting())).isNotEqualTo("cancelled");
  }

  @Test
  void doesNotDecideAgainWhatACrashMayHaveSent() {
    Applied applied = applied();
    sandbox
        .ozon(APPROVE, "{\"cancellation_id\":%s}".formatted(applied.id()))
        .then()
        .statusCode(200);
    int before = sandbox.calls(APPROVE);

    String place =
        crm.leftBehind(
            DecisionKind.NAME,
            applied.posting(),
            "sending",
            Deciding.DECIDE,
            "{\"cancellation_id\":%s,\"posting\":\"%s\",\"choice\":\"approve\",\"comment\":\"\"}"
                .formatted(applied.id(), applied.posting()),
            "{}");

    crm.awaitState(place, "done").body("outcome.status", equalTo("APPROVED"));
    assertThat(sandbox.calls(APPROVE)).isEqualTo(before);
  }

  private static ValidatableResponse decide(Applied applied, String choice, String body) {
    return Crm.call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/cancellations/1/{id}/{choice}", applied.id(), choice)
        .then();
  }

  private Applied applied() {
    String posting = crm.known(sandbox.ordered(",\"scheme\":\"rfbs\""));
    String id =
        sandbox
            .seller("/cancellations", "{\"posting_number\":\"" + posting + "\"}")
            .path("cancellation_id")
            .toString();
    Crm.call().post("/api/v1/sweeps/1/cancellations").then().statusCode(202);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> Crm.call().get("/api/v1/cancellations/1/{id}", id).then().statusCode(200));
    return new Applied(posting, id);
  }

  private List<String> events(Applied applied) {
    return crm.texts(
        "select payload from outbox where topic = 'ozon.order.cancellation' and aggregate_id = $1"
            + " order by id",
        applied.id());
  }
}

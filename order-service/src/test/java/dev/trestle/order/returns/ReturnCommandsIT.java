package dev.trestle.order.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

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

/** What the seller decides about returns, through HTTP against the sandbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class ReturnCommandsIT {

  private static final String ACT = "/v1/returns/rfbs/action/set";
  private static final String WORDS = "worn at the elbows";

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void acceptsARequestAndFollowsItToTheMoney() {
    String id = requested();

    String command =
        act(id, "accept", "{\"return_method\":\"post\"}")
            .statusCode(200)
            .body("outcome.return_id", equalTo(id))
            .body("outcome.action_id", equalTo(1000))
            .body("outcome.status", equalTo("MovingToSeller"))
            .extract()
            .path("id");
    act(id, "received", "").statusCode(200).body("outcome.status", equalTo("ReceivedBySeller"));
    act(id, "refund", "{\"return_for_back_way\":300}")
        .statusCode(200)
        .body("outcome.status", equalTo("MoneyReturned"));

    sandbox
        .seller("/rfbs-returns")
        .then()
        .body(truth(id) + ".state", equalTo("MoneyReturned"))
        .body(truth(id) + ".return_for_back_way", equalTo(300));
    Crm.call()
        .get("/api/v1/returns/1/{id}", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("MoneyReturned"))
        .body("status_group", equalTo("Approved"))
        .body("history.cause", equalTo(List.of("command", "command", "command")))
        .body("history[0].cause_id", equalTo(command))
        .body("history[1].previous_status", equalTo("MovingToSeller"));
    assertThat(events(id))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"status\":\"MoneyReturned\"", "\"cause\":\"command\"");
  }

  @Test
  void rejectsForOneOfOzonsReasons() {
    String id = requested();
    int before = sandbox.calls(ACT);

    act(id, "reject", "{\"rejection_reason_id\":12}")
        .statusCode(400)
        .body("parameter", equalTo("comment"));
    act(id, "reject", "{\"comment\":\"%s\",\"rejection_reason_id\":99}".formatted(WORDS))
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:not-ready"))
        .body("details.field", equalTo("rejection_reason_id"))
        .body("details.rejection_reasons.id", hasItems(11, 12));
    assertThat(sandbox.calls(ACT)).isEqualTo(before);
    act(id, "reject", "{\"comment\":\"%s\",\"rejection_reason_id\":12}".formatted(WORDS))
        .statusCode(200)
        .body("outcome.status", equalTo("Rejected"));

    sandbox
        .seller("/rfbs-returns")
        .then()
        .body(truth(id) + ".comment", equalTo(WORDS))
        .body(truth(id) + ".rejection_reason_id", equalTo(12));
    assertThat(events(id))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event).doesNotContain(WORDS));
  }

  @Test
  void givesAPartOfTheMoneyBack() {
    String id = requested();

    act(id, "compensate", "{}").statusCode(400).body("parameter", equalTo("compensation_amount"));
    act(id, "compensate", "{\"compensation_amount\":99999999}")
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:ozon-refused"))
        .body("detail", containsString("above the price"));
    act(id, "compensate", "{\"compensation_amount\":10.5}")
        .statusCode(200)
        .body("outcome.status", equalTo("PartialCompensationReturned"))
        .body("outcome.money_status", equalTo("Возвращена часть"));

    sandbox.seller("/rfbs-returns").then().body(truth(id) + ".compensation_amount", equalTo(10.5f));
  }

  @Test
  void listsWhatIsAvailableWhereAnActionIsNot() {
    String id = requested();
    int before = sandbox.calls(ACT);

    act(id, "received", "")
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:action-not-available"))
        .body("detail", containsString("OnSellerApproval"))
        .body("details.field", equalTo("action_id"))
        .body("details.available_actions.id", hasItems(-1, 1000, 1020, 1030))
        .body("details.available_actions.id", not(hasItem(1010)));
    act(id, "actions", "{\"action_id\":77}")
        .statusCode(409)
        .body("details.available_actions.name", hasItem("Вернуть деньги"));
    act(id, "actions", "{}").statusCode(400).body("parameter", equalTo("action_id"));

    assertThat(sandbox.calls(ACT)).isEqualTo(before);
  }

  @Test
  void doesAnyActionThatOzonLists() {
    String id = requested();

    act(id, "actions", "{\"action_id\":1030}")
        .statusCode(200)
        .body("outcome.status", equalTo("MoneyReturned"));
  }

  @Test
  void saysThatOzonHasNoMethodToAcceptAnFbsReturn() {
    String id =
        sandbox
            .seller("/returns", "{\"posting_number\":\"" + sandbox.ordered() + "\"}")
            .path("id")
            .toString();
    Crm.call().post("/api/v1/sweeps/1/returns").then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> Crm.call().get("/api/v1/returns/1/{id}", id).then().statusCode(200));

    for (String action : List.of("accept", "reject", "actions")) {
      act(id, action, "")
          .statusCode(422)
          .body("type", equalTo("urn:trestle:problem:no-such-method"))
          .body("detail", containsString("giveout"));
    }
    act("999", "accept", "").statusCode(404);
  }

  @Test
  void wantsAnOperatorAndAReturnThatOzonHas() {
    Tokens.make(database);

    Crm.as(Tokens.VIEWER).post("/api/v1/returns/1/{id}/accept", "rfbs-1").then().statusCode(403);
    act("rfbs-999999", "accept", "")
        .statusCode(404)
        .body("type", equalTo("urn:trestle:problem:ozon-missing"));
    act("x", "accept", "").statusCode(400).body("parameter", equalTo("return_id"));
  }

  @Test
  void findsADecisionWhoseAnswerIsLost() {
    String id = requested();
    int before = sandbox.calls(ACT);
    sandbox.fault("half_body", ACT, 1);

    act(id, "accept", "").statusCode(200).body("outcome.status", equalTo("MovingToSeller"));

    assertThat(sandbox.calls(ACT)).isEqualTo(before + 1);
  }

  @Test
  void saysWhereALostDecisionWasNotDone() {
    String id = requested();
    int before = sandbox.calls(ACT);
    sandbox.fault("status", ACT, 1);

    act(id, "accept", "").statusCode(503).body("type", equalTo("urn:trestle:problem:not-done"));

    assertThat(sandbox.calls(ACT)).isEqualTo(before + 1);
    sandbox.seller("/rfbs-returns").then().body(truth(id) + ".state", equalTo("OnSellerApproval"));
  }

  @Test
  void doesNotRejectTwiceWhatACrashMayHaveSent() {
    String posting = sandbox.ordered(",\"scheme\":\"rfbs\"");
    String id = requested(posting);
    sandbox
        .ozon(
            ACT,
            "{\"return_id\":%s,\"id\":-1,\"rejection_reason_id\":12,\"comment\":\"late\"}"
                .formatted(id.substring("rfbs-".length())))
        .then()
        .statusCode(200);
    int before = sandbox.calls(ACT);

    String place =
        crm.leftBehind(
            ReturnActionKind.NAME,
            id,
            "sending",
            Deciding.ACT,
            "{\"verb\":\"reject\",\"rejection_reason_id\":12,\"comment\":\"late\"}",
            "{\"posting\":\"%s\",\"before\":\"OnSellerApproval\",\"action_id\":-1}"
                .formatted(posting));

    crm.awaitState(place, "done").body("outcome.status", equalTo("Rejected"));
    assertThat(sandbox.calls(ACT)).isEqualTo(before);
  }

  private ValidatableResponse act(String id, String action, String body) {
    return Crm.call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/returns/1/{id}/{action}", id, action)
        .then();
  }

  private String requested() {
    return requested(sandbox.ordered(",\"scheme\":\"rfbs\""));
  }

  private String requested(String posting) {
    return "rfbs-"
        + sandbox
            .seller("/rfbs-returns", "{\"posting_number\":\"" + posting + "\"}")
            .path("return_id");
  }

  /** What the sandbox knows of a request. */
  private static String truth(String id) {
    return "returns.find { it.return_id == " + id.substring("rfbs-".length()) + " }";
  }

  private List<String> events(String id) {
    return crm.texts(
        "select payload from outbox where topic = 'ozon.order.return' and aggregate_id = $1"
            + " order by id",
        id);
  }
}

package dev.trestle.order.pack;

import static dev.trestle.order.Crm.call;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import dev.trestle.order.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packing through HTTP against the sandbox: what a command is shows in the first kind of it. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class PackIT {

  private static final String SHIP = "/v4/posting/fbs/ship";

  /** The sandbox packs for five seconds of its clock. */
  private static final int PACKED = 6;

  @Inject Sandbox sandbox;
  @Inject Crm crm;
  @Inject Pool database;

  @BeforeEach
  void openSandbox() {
    Tokens.make(database);
  }

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
    sandbox.failNextPackings(0);
  }

  @Test
  void packsAPostingAndAnswersWithWhatOzonShows() {
    String number = ordered();

    pack(number, "")
        .statusCode(200)
        .body("state", equalTo("done"))
        .body("subjects", equalTo(List.of(number)))
        .body("actor", equalTo("first-admin"))
        .body("outcome.postings.posting_number", equalTo(List.of(number)))
        .body("outcome.postings.status", equalTo(List.of("awaiting_deliver")));

    crm.posting(number)
        .body("status", equalTo("awaiting_deliver"))
        .body("history.cause", hasItem("command"));
    String command = call().get("/api/v1/commands?posting=" + number).path("commands[0].id");
    assertThat(
            crm.texts(
                "select cause_id from posting_history where cause = 'command' and posting_number = $1",
                number))
        .containsOnly(command);
  }

  @Test
  void answers202AndGoesOnByItself() {
    String number = ordered();

    String place = crm.start(number, "pack", "");

    assertThat(place).contains("/api/v1/commands/");
    crm.awaitState(place, "following").body("kind", equalTo("pack"));
    sandbox.advance(PACKED);
    crm.awaitState(place, "done")
        .body("outcome.postings.status", equalTo(List.of("awaiting_deliver")));
  }

  @Test
  void splitsAPostingIntoPackagesAndKnowsTheChildren() {
    String number =
        crm.known(
            sandbox.ordered(
                ",\"products\":[{\"sku\":147200311,\"quantity\":2},{\"sku\":147200312}]"));

    List<String> packed =
        packed(
                number,
                """
                {"packages":[{"products":[{"sku":147200311,"quantity":2}]},
                             {"products":[{"sku":147200312,"quantity":1}]}]}
                """)
            .extract()
            .path("outcome.postings.posting_number");

    assertThat(packed).hasSize(2).contains(number);
    for (String each : packed) {
      crm.posting(each).body("status", equalTo("awaiting_deliver")).body("products", hasSize(1));
    }
  }

  @Test
  void packsAPartAndLeavesTheRest() {
    String number = ordered();

    List<String> packed =
        packed(
                number,
                """
                {"part":true,"packages":[{"products":[{"sku":147200311,"quantity":1}]}]}
                """)
            .extract()
            .path("outcome.postings.posting_number");

    assertThat(packed).hasSize(1).doesNotContain(number);
    crm.posting(packed.getFirst()).body("status", equalTo("awaiting_deliver"));
    crm.posting(number)
        .body("status", equalTo("awaiting_packaging"))
        .body("products[0].quantity", equalTo(1));
  }

  @Test
  void splitsWithoutPackingAlsoWhereTheAnswerIsLost() {
    String number = ordered();
    int before = sandbox.calls("/v1/posting/fbs/split");
    sandbox.fault("half_body", "/v1/posting/fbs/split", 1);

    List<String> parts =
        crm.act(
                number,
                "split",
                """
                {"parts":[{"products":[{"sku":147200311,"quantity":1}]},
                          {"products":[{"sku":147200311,"quantity":1}]}]}
                """)
            .statusCode(200)
            .body(
                "outcome.postings.status",
                equalTo(List.of("awaiting_packaging", "awaiting_packaging")))
            .extract()
            .path("outcome.postings.posting_number");

    assertThat(parts).hasSize(2).startsWith(number);
    crm.posting(parts.getLast())
        .body("products[0].quantity", equalTo(1))
        .body("relations.parent_posting_number", equalTo(number));
    assertThat(sandbox.calls("/v1/posting/fbs/split")).isEqualTo(before + 1);
    crm.act(number, "split", "{\"parts\":[]}")
        .statusCode(400)
        .body("detail", containsString("parts"));
  }

  @Test
  void reportsThatOzonFailedAndPacksAgain() {
    String number = ordered();
    sandbox.failNextPackings(1);

    String place = crm.start(number, "pack", "");
    crm.awaitState(place, "following");
    sandbox.advance(PACKED);
    crm.awaitState(place, "failed")
        .body("failure.status", equalTo(409))
        .body("failure.type", equalTo("urn:trestle:problem:ship-failed"))
        .body("failure.ozon_code", equalTo("ship_failed"))
        .body("failure.may_repeat", equalTo(true))
        .body("failure.details.postings.substatus", equalTo(List.of("ship_failed")));
    crm.posting(number).body("substatus", equalTo("ship_failed"));

    packed(number, "");
  }

  @Test
  void settlesALostAnswerByReading() {
    String number = ordered();
    int before = sandbox.calls(SHIP);
    sandbox.fault("half_body", SHIP, 1);

    packed(number, "");

    assertThat(sandbox.calls(SHIP)).isEqualTo(before + 1);
    assertThat(sandbox.status(number)).isEqualTo("awaiting_deliver");
  }

  @Test
  void saysThatAnUnansweredCallWasNotDoneAndNeverRepeatsIt() {
    String number = ordered();
    int before = sandbox.calls(SHIP);
    sandbox.fault("hang", SHIP, 1);

    pack(number, "")
        .statusCode(503)
        .body("type", equalTo("urn:trestle:problem:not-done"))
        .body("may_repeat", equalTo(true));

    assertThat(sandbox.calls(SHIP)).isEqualTo(before + 1);
    assertThat(sandbox.status(number)).isEqualTo("awaiting_packaging");
    packed(number, "");
  }

  @Test
  void waitsWhereOzonThrottles() {
    String number = ordered();
    sandbox.fault("throttle", SHIP, 1);

    packed(number, "");
  }

  @Test
  void refusesInOzonsWords() {
    String number = ordered();

    pack(number, "{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":3}]}]}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trestle:problem:ozon-refused"))
        .body("detail", containsString("HAS_INCORRECT_PRODUCT_QUANTITY"))
        .body("command", notNullValue());
  }

  @Test
  void namesWhatItCannotRead() {
    String number = ordered();

    pack(number, "{\"packages\":[{\"products\":[{\"sku\":1,\"quantity\":0}]}]}")
        .statusCode(400)
        .body("parameter", equalTo("packages[0].products[0]"))
        .body("detail", containsString("quantity"));
    pack(number, "{\"part\":true}").statusCode(400).body("detail", containsString("packages"));
    pack("nobody-knows-it", "").statusCode(404).contentType("application/problem+json");
    call()
        .header("Idempotency-Key", "two words")
        .post("/api/v1/postings/{number}/pack", number)
        .then()
        .statusCode(400)
        .body("parameter", equalTo("Idempotency-Key"));
  }

  @Test
  void makesOneCommandOfOneKey() {
    String number = ordered();
    String key = UUID.randomUUID().toString();
    int before = sandbox.calls(SHIP);

    List<CompletableFuture<Response>> requests = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      requests.add(
          CompletableFuture.supplyAsync(() ->
              call()
                  .header("Idempotency-Key", key)
                  .post("/api/v1/postings/{number}/pack", number)));
    }
    List<String> ids =
        requests.stream()
            .map(CompletableFuture::join)
            .map(answer -> {
              answer.then().statusCode(200);
              return answer.<String>path("id");
            })
            .distinct()
            .toList();

    assertThat(ids).hasSize(1);
    assertThat(sandbox.calls(SHIP)).isEqualTo(before + 1);
    call()
        .header("Idempotency-Key", key)
        .body("{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":1}]}]}")
        .post("/api/v1/postings/{number}/pack", number)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:key-taken"))
        .body("parameter", equalTo("Idempotency-Key"));
  }

  @Test
  void forgetsAKeyAfterADay() {
    String number = ordered();
    String key = UUID.randomUUID().toString();
    String first = sendWithKey(number, key).path("id");
    endOfPacking("/api/v1/commands/" + first);
    crm.sql(
        "update command set created_at = created_at - interval '25 hours' where id = $1", first);

    sendWithKey(number, key).then().statusCode(409).body("command", not(first));
  }

  @Test
  void takesASecondClickForTheSameCommand() {
    String number = ordered();

    String first = crm.start(number, "pack", "");
    String second = crm.start(number, "pack", "");

    assertThat(second).isEqualTo(first);
    endOfPacking(first);
    pack(number, "").statusCode(409).body("detail", containsString("packed already"));
  }

  @Test
  void standsInTheTrailOfThePosting() {
    String number = ordered();
    pack(number, "{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":3}]}]}");

    call()
        .get("/api/v1/trail?subject=" + number)
        .then()
        .statusCode(200)
        .body(
            "entries.findAll { it.kind == 'command' }.summary",
            hasItem("first-admin asked to pack"))
        .body(
            "entries.findAll { it.kind == 'command' }.summary",
            hasItem(containsString("HAS_INCORRECT_PRODUCT_QUANTITY")));
  }

  @Test
  void letsOperatorsActAndViewersLook() {
    String number = ordered();

    Crm.as(Tokens.VIEWER).post("/api/v1/postings/{number}/pack", number).then().statusCode(403);
    Crm.as(Tokens.VIEWER).get("/api/v1/commands").then().statusCode(200);
    given().post("/api/v1/postings/{number}/pack", number).then().statusCode(401);
  }

  @Test
  void listsCommandsByPostingAndStateInPages() {
    String number = ordered();
    pack(number, "{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":3}]}]}");
    pack(number, "{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":4}]}]}");

    var first = call().get("/api/v1/commands?account=1&state=failed&limit=1&posting=" + number);
    first.then().body("commands", hasSize(1)).body("has_next", equalTo(true));
    String rest =
        "/api/v1/commands?account=1&state=failed&limit=1&posting="
            + number
            + "&cursor="
            + first.path("cursor");
    call().get(rest).then().body("commands", hasSize(1)).body("has_next", equalTo(false));
    call().get("/api/v1/commands?state=done&posting=" + number).then().body("commands", hasSize(0));
    call().get("/api/v1/commands?account=2&posting=" + number).then().body("commands", hasSize(0));
    call()
        .get("/api/v1/commands?state=lost")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("state"));
    call().get("/api/v1/commands?cursor=x!").then().statusCode(400);
    call().get("/api/v1/commands/no-such-id").then().statusCode(404);
  }

  @Test
  void carriesOutWhatACrashLeftUnsent() {
    String number = ordered();
    String id =
        leftBehind(
            number,
            "waiting",
            "check",
            "{"
                + NOTHING_TOLD
                + "\"packages\":[],\"before\":{\"pieces\":0,\"failed\":false,\"related\":[]},\"packed\":[]}");

    endOfPacking("/api/v1/commands/" + id);
  }

  @Test
  void findsWhatWasSentBeforeACrash() {
    String number = ordered();
    sandbox
        .ozon(
            SHIP,
            "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":147200311,\"quantity\":2}]}]}"
                .formatted(number))
        .then()
        .statusCode(200);
    int before = sandbox.calls(SHIP);

    String id = leftBehind(number, "sending", "ship", SENT);

    endOfPacking("/api/v1/commands/" + id);
    assertThat(sandbox.calls(SHIP)).isEqualTo(before);
  }

  @Test
  void doesNotSendAgainWhatACrashMayHaveSent() {
    String number = ordered();
    int before = sandbox.calls(SHIP);

    String id = leftBehind(number, "sending", "ship", SENT);

    crm.awaitState("/api/v1/commands/" + id, "failed")
        .body("failure.type", equalTo("urn:trestle:problem:not-done"));
    assertThat(sandbox.calls(SHIP)).isEqualTo(before);
  }

  private static final String NOTHING_TOLD =
      "\"preparation\":{\"countries\":[],\"countries_given\":[],\"told\":[],\"change\":false,\"boxes\":0},";

  private static final String SENT =
      "{"
          + NOTHING_TOLD
          + "\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":2,\"exemplar_ids\":[]}]}],"
          + "\"before\":{\"pieces\":2,\"failed\":false,\"related\":[]},\"packed\":[]}";

  /** A row as a replica leaves it that is killed now; its lease has run out. */
  private String leftBehind(String number, String state, String stage, String progress) {
    String id = UUID.randomUUID().toString();
    crm.sql(
        """
        insert into command (id, account_id, kind, subjects, intent, actor, request_hash, state,
               stage, progress, marked_at, lease, lease_until, traceparent)
        values ($1, 1, 'pack', array[$2], '{"part":false}', 'test', $1, $3, $4, $5,
                case when $3 = 'sending' then now() end, 'dead', now() - interval '1 second', '')
        """,
        id,
        number,
        state,
        stage,
        progress);
    return id;
  }

  private ValidatableResponse pack(String number, String body) {
    return crm.act(number, "pack", body);
  }

  private Response sendWithKey(String number, String key) {
    return call()
        .header("Idempotency-Key", key)
        .header("Prefer", "wait=2")
        .post("/api/v1/postings/{number}/pack", number);
  }

  private ValidatableResponse packed(String number, String body) {
    return endOfPacking(crm.start(number, "pack", body));
  }

  /** Does not wait for the sandbox's five seconds. */
  private ValidatableResponse endOfPacking(String place) {
    crm.awaitState(place, "following");
    sandbox.advance(PACKED);
    return crm.awaitState(place, "done");
  }

  private String ordered() {
    return crm.known(sandbox.ordered());
  }
}

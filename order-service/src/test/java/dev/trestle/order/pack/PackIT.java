package dev.trestle.order.pack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import dev.trestle.order.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packing through HTTP against the sandbox: what a command is shows in the first kind of it. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class PackIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String SHIP = "/v4/posting/fbs/ship";

  /** The sandbox packs for five seconds of its clock. */
  private static final int PACKED = 6;

  @ConfigProperty(name = "ozon.url")
  String ozon;

  @Inject Pool database;

  private Sandbox sandbox;

  @BeforeEach
  void openSandbox() {
    sandbox = new Sandbox(ozon);
    Tokens.make(database);
  }

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
    sandbox.failNextPackings(0);
  }

  @Test
  void packsAPostingAndAnswersWithWhatOzonShows() {
    String number = known(sandbox.ordered());

    pack(number, "")
        .statusCode(200)
        .body("state", equalTo("done"))
        .body("subjects", equalTo(List.of(number)))
        .body("actor", equalTo("first-admin"))
        .body("outcome.postings.posting_number", equalTo(List.of(number)))
        .body("outcome.postings.status", equalTo(List.of("awaiting_deliver")));

    posting(number)
        .body("status", equalTo("awaiting_deliver"))
        .body("history.cause", hasItem("command"));
    String command = call().get("/api/v1/commands?posting=" + number).path("commands[0].id");
    assertThat(
            texts(
                "select cause_id from posting_history where cause = 'command' and posting_number = $1",
                number))
        .containsOnly(command);
  }

  @Test
  void answers202AndGoesOnByItself() {
    String number = known(sandbox.ordered());

    String place =
        call()
            .header("Prefer", "respond-async")
            .post("/api/v1/postings/{number}/pack", number)
            .then()
            .statusCode(202)
            .body("kind", equalTo("pack"))
            .header("Location", containsString("/api/v1/commands/"))
            .extract()
            .header("Location");

    awaitState(place, "following");
    sandbox.advance(PACKED);
    awaitState(place, "done");
  }

  @Test
  void splitsAPostingIntoPackagesAndKnowsTheChildren() {
    String number =
        known(
            sandbox.ordered(
                ",\"products\":[{\"sku\":147200311,\"quantity\":2},{\"sku\":147200312}]"));

    List<String> packed =
        pack(
                number,
                """
                {"packages":[{"products":[{"sku":147200311,"quantity":2}]},
                             {"products":[{"sku":147200312,"quantity":1}]}]}
                """)
            .statusCode(200)
            .extract()
            .path("outcome.postings.posting_number");

    assertThat(packed).hasSize(2).contains(number);
    for (String each : packed) {
      posting(each).body("status", equalTo("awaiting_deliver")).body("products", hasSize(1));
    }
  }

  @Test
  void packsAPartAndLeavesTheRest() {
    String number = known(sandbox.ordered());

    List<String> packed =
        pack(
                number,
                """
                {"part":true,"packages":[{"products":[{"sku":147200311,"quantity":1}]}]}
                """)
            .statusCode(200)
            .extract()
            .path("outcome.postings.posting_number");

    assertThat(packed).hasSize(1).doesNotContain(number);
    posting(packed.getFirst()).body("status", equalTo("awaiting_deliver"));
    posting(number)
        .body("status", equalTo("awaiting_packaging"))
        .body("products[0].quantity", equalTo(1));
  }

  @Test
  void reportsThatOzonFailedAndPacksAgain() {
    String number = known(sandbox.ordered());
    sandbox.failNextPackings(1);

    pack(number, "")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trestle:problem:ship-failed"))
        .body("ozon_code", equalTo("ship_failed"))
        .body("may_repeat", equalTo(true))
        .body("details.postings.substatus", equalTo(List.of("ship_failed")));
    posting(number).body("substatus", equalTo("ship_failed"));

    pack(number, "").statusCode(200);
  }

  @Test
  void settlesALostAnswerByReading() {
    String number = known(sandbox.ordered());
    int before = sandbox.calls(SHIP);
    sandbox.fault("half_body", SHIP, 1);

    pack(number, "").statusCode(200);

    assertThat(sandbox.calls(SHIP)).isEqualTo(before + 1);
    assertThat(sandbox.status(number)).isEqualTo("awaiting_deliver");
  }

  @Test
  void saysThatAnUnansweredCallWasNotDoneAndNeverRepeatsIt() {
    String number = known(sandbox.ordered());
    int before = sandbox.calls(SHIP);
    sandbox.fault("hang", SHIP, 1);

    pack(number, "")
        .statusCode(503)
        .body("type", equalTo("urn:trestle:problem:not-done"))
        .body("may_repeat", equalTo(true));

    assertThat(sandbox.calls(SHIP)).isEqualTo(before + 1);
    assertThat(sandbox.status(number)).isEqualTo("awaiting_packaging");
    pack(number, "").statusCode(200);
  }

  @Test
  void waitsWhereOzonThrottles() {
    String number = known(sandbox.ordered());
    sandbox.fault("throttle", SHIP, 1);

    pack(number, "").statusCode(200);
  }

  @Test
  void refusesInOzonsWords() {
    String number = known(sandbox.ordered());

    pack(number, "{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":3}]}]}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trestle:problem:ozon-refused"))
        .body("detail", containsString("HAS_INCORRECT_PRODUCT_QUANTITY"))
        .body("command", notNullValue());
  }

  @Test
  void namesWhatItCannotRead() {
    String number = known(sandbox.ordered());

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
    String number = known(sandbox.ordered());
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
    String number = known(sandbox.ordered());
    String key = UUID.randomUUID().toString();
    String first = packWithKey(number, key, 200).path("id");
    sql("update command set created_at = created_at - interval '25 hours' where id = $1", first);

    packWithKey(number, key, 409).then().body("command", org.hamcrest.Matchers.not(first));
  }

  @Test
  void takesASecondClickForTheSameCommand() {
    String number = known(sandbox.ordered());

    String first = async(number).path("id");
    String second = async(number).path("id");

    assertThat(second).isEqualTo(first);
    awaitState("/api/v1/commands/" + first, "following");
    sandbox.advance(PACKED);
    awaitState("/api/v1/commands/" + first, "done");
    pack(number, "").statusCode(409).body("detail", containsString("packed already"));
  }

  @Test
  void letsOperatorsActAndViewersLook() {
    String number = known(sandbox.ordered());

    as(Tokens.VIEWER).post("/api/v1/postings/{number}/pack", number).then().statusCode(403);
    as(Tokens.VIEWER).get("/api/v1/commands").then().statusCode(200);
    given().post("/api/v1/postings/{number}/pack", number).then().statusCode(401);
  }

  @Test
  void listsCommandsByPostingAndStateInPages() {
    String number = known(sandbox.ordered());
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
    String number = known(sandbox.ordered());
    String id =
        leftBehind(
            number,
            "waiting",
            "check",
            "{\"packages\":[],\"before\":{\"pieces\":0,\"failed\":false,\"related\":[]},\"packed\":[]}");

    awaitState("/api/v1/commands/" + id, "following");
    sandbox.advance(PACKED);
    awaitState("/api/v1/commands/" + id, "done");
  }

  @Test
  void findsWhatWasSentBeforeACrash() {
    String number = known(sandbox.ordered());
    sandbox
        .ozon(
            SHIP,
            "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":147200311,\"quantity\":2}]}]}"
                .formatted(number))
        .then()
        .statusCode(200);
    int before = sandbox.calls(SHIP);

    String id = leftBehind(number, "sending", "ship", SENT);

    awaitState("/api/v1/commands/" + id, "following");
    sandbox.advance(PACKED);
    awaitState("/api/v1/commands/" + id, "done");
    assertThat(sandbox.calls(SHIP)).isEqualTo(before);
  }

  @Test
  void doesNotSendAgainWhatACrashMayHaveSent() {
    String number = known(sandbox.ordered());
    int before = sandbox.calls(SHIP);

    String id = leftBehind(number, "sending", "ship", SENT);

    awaitState("/api/v1/commands/" + id, "failed");
    call()
        .get("/api/v1/commands/" + id)
        .then()
        .body("failure.type", equalTo("urn:trestle:problem:not-done"));
    assertThat(sandbox.calls(SHIP)).isEqualTo(before);
  }

  private static final String SENT =
      "{\"packages\":[{\"products\":[{\"sku\":147200311,\"quantity\":2,\"exemplar_ids\":[]}]}],"
          + "\"before\":{\"pieces\":2,\"failed\":false,\"related\":[]},\"packed\":[]}";

  /** A row as a replica leaves it that is killed now; its lease has run out. */
  private String leftBehind(String number, String state, String stage, String progress) {
    String id = UUID.randomUUID().toString();
    database
        .preparedQuery(
            """
            insert into command (id, account_id, kind, subjects, intent, actor, request_hash, state,
                   stage, progress, marked_at, lease, lease_until, traceparent)
            values ($1, 1, 'pack', array[$2], '{"part":false}', 'test', $1, $3, $4, $5,
                    case when $3 = 'sending' then now() end, 'dead', now() - interval '1 second', '')
            """)
        .execute(Tuple.of(id, number, state, stage, progress))
        .await()
        .atMost(LIMIT);
    return id;
  }

  private void awaitState(String place, String state) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> call().get(place).then().body("state", equalTo(state)));
  }

  private Response async(String number) {
    return call().header("Prefer", "respond-async").post("/api/v1/postings/{number}/pack", number);
  }

  private Response packWithKey(String number, String key, int status) {
    Response answer =
        call().header("Idempotency-Key", key).post("/api/v1/postings/{number}/pack", number);
    answer.then().statusCode(status);
    return answer;
  }

  private ValidatableResponse pack(String number, String body) {
    return call()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/postings/{number}/pack", number)
        .then();
  }

  private ValidatableResponse posting(String number) {
    return call().get("/api/v1/postings/{number}", number).then().statusCode(200);
  }

  private static RequestSpecification call() {
    return as(OrderStack.TOKEN);
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  /** Makes a posting known here without any push: asked for, and read. */
  private String known(String number) {
    sql(
        "insert into reread_request (kind, subject, account_id, due_at, wanted_at, traceparent)"
            + " values ('posting', $1, 1, now(), now(), '')",
        number);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> call().get("/api/v1/postings/{number}", number).then().statusCode(200));
    return number;
  }

  private List<String> texts(String sql, String parameter) {
    List<String> texts = new ArrayList<>();
    database
        .preparedQuery(sql)
        .execute(Tuple.of(parameter))
        .await()
        .atMost(LIMIT)
        .forEach(row -> texts.add(row.getString(0)));
    return texts;
  }

  private void sql(String statement, String... parameters) {
    database
        .preparedQuery(statement)
        .execute(Tuple.tuple(List.of((Object[]) parameters)))
        .await()
        .atMost(LIMIT);
  }
}

package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Any method of Ozon through the API, and what the audit keeps of it. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class RawCallsIT {

  private static final String GET = "v3/posting/fbs/get";
  private static final String SHIP = "v4/posting/fbs/ship";

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;
  @Inject Crm crm;

  @BeforeEach
  void tokens() {
    Tokens.make(database);
  }

  @AfterEach
  void noFaults() {
    given().baseUri(sandbox).delete("/control/faults/rules");
  }

  @Test
  void givesOzonsAnswerAsItCame() {
    String number = ordered();

    call(Tokens.OPERATOR, GET, body(number))
        .statusCode(200)
        .contentType("application/json")
        .body("result.posting_number", equalTo(number))
        .body("result.products[0].price", notNullValue());
  }

  @Test
  void packsAndPrintsByRawCallsAlone() {
    String number = ordered();
    String sku = sku(number);
    String ship =
        """
        {"posting_number":"%s","packages":[{"products":[{"product_id":%s,"quantity":1}]}]}
        """
            .formatted(number, sku);

    call(Tokens.OPERATOR, SHIP, ship).statusCode(200).body("result", hasItem(number));
    given().baseUri(sandbox).body("{\"advance_seconds\":60}").post("/control/clock");
    byte[] label =
        call(
                Tokens.OPERATOR,
                "v2/posting/fbs/package-label",
                "{\"posting_number\":[\"" + number + "\"]}")
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    call(Tokens.OPERATOR, SHIP, ship)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trestle:problem:ozon-refused"))
        .body("ozon_status", equalTo(400))
        .body("ozon_answer.message", notNullValue());

    assertThat(new String(label, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    given()
        .header("Authorization", "Bearer " + OrderStack.TOKEN)
        .get("/api/v1/audit?subject=/{method}&limit=2", SHIP)
        .then()
        .statusCode(200)
        .body("acts.outcome", contains("Refused (HTTP 400)", "ok"))
        .body("acts.actor", contains("operator-of-the-tests", "operator-of-the-tests"))
        .body("acts.account_id", contains(1, 1))
        .body("acts[0].finished_at", notNullValue())
        .body(
            "acts[0].traceparent", equalTo("00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01"));
  }

  @Test
  void letsAViewerReadWhatTellsNothingOfBuyersAndNoMore() {
    call(Tokens.VIEWER, "v2/carriage/delivery/list", "{\"limit\":10,\"filter\":{}}")
        .statusCode(200);
    call(Tokens.VIEWER, GET, body("1-1-1")).statusCode(403);
    call(Tokens.VIEWER, SHIP, "{}").statusCode(403).contentType("application/problem+json");
    given()
        .header("Authorization", "Bearer " + Tokens.OPERATOR)
        .get("/api/v1/audit")
        .then()
        .statusCode(403);
  }

  @Test
  void saysWhoRefusedWhenOzonRefusesTheKey() {
    // A method that nothing calls by itself: the next call of it is this one.
    fault("{\"kind\":\"missing_role\",\"method\":\"/v1/cancel-reason/list\",\"count\":1}");

    call(Tokens.OPERATOR, "v1/cancel-reason/list", "{}")
        .statusCode(424)
        .body("type", equalTo("urn:trestle:problem:ozon-key-refused"))
        .body("ozon_status", equalTo(403))
        .body("ozon_code", equalTo("7"));
  }

  @Test
  void tellsThatAWriteMayBeDoneWhenItsAnswerIsLost() {
    fault("{\"kind\":\"half_body\",\"method\":\"/v4/posting/fbs/ship\",\"count\":1}");
    String number = ordered();

    call(
            Tokens.OPERATOR,
            SHIP,
            """
            {"posting_number":"%s","packages":[{"products":[{"product_id":%s,"quantity":1}]}]}
            """
                .formatted(number, sku(number)))
        .statusCode(502)
        .body("may_be_done", equalTo(true));
  }

  @Test
  void sendsAWriteWithTheSameKeyOnce() {
    String number = ordered();
    String key = key();
    int before = ships();

    write(key, SHIP, ship(number)).statusCode(200);
    write(key, SHIP, ship(number))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trestle:problem:already-done"))
        .body("detail", containsString("operator-of-the-tests"));
    write(key, SHIP, ship(ordered()))
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:key-taken"));
    write(key, "v2/posting/fbs/cancel", body(number)).statusCode(422);
    write("a key", SHIP, ship(number))
        .statusCode(400)
        .body("parameter", equalTo("Idempotency-Key"));

    assertThat(ships()).isEqualTo(before + 1);
  }

  @Test
  void sendsNothingTwiceThatIsAskedForTwiceAtOnce() {
    fault(
        "{\"kind\":\"latency\",\"method\":\"/v4/posting/fbs/ship\",\"count\":1,\"from_ms\":1500}");
    String ship = ship(ordered());
    String key = key();
    int before = ships();

    List<Integer> statuses =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> write(key, SHIP, ship)))
            .limit(3)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(answer -> answer.extract().statusCode())
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(200, 409, 409);
    assertThat(ships()).isEqualTo(before + 1);
  }

  @Test
  void neverSendsAWriteAgainWhoseAnswerWasLost() {
    fault("{\"kind\":\"half_body\",\"method\":\"/v4/posting/fbs/ship\",\"count\":1}");
    String ship = ship(ordered());
    String key = key();
    int before = ships();

    write(key, SHIP, ship).statusCode(502).body("may_be_done", equalTo(true));
    write(key, SHIP, ship)
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:outcome-unknown"))
        .body("may_be_done", equalTo(true));

    assertThat(ships()).isEqualTo(before + 1);
    given()
        .header("Authorization", "Bearer " + OrderStack.TOKEN)
        .get("/api/v1/audit?subject=/{method}&limit=1", SHIP)
        .then()
        .body("acts[0].outcome", containsString("unknown: "));
  }

  @Test
  void tellsThatAWriteWasRefused() {
    String ship = ship(ordered());
    call(Tokens.OPERATOR, SHIP, ship).statusCode(200);
    String key = key();
    write(key, SHIP, ship).statusCode(400);
    int before = ships();

    write(key, SHIP, ship)
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:already-refused"))
        .body("may_be_done", equalTo(false));

    assertThat(ships()).isEqualTo(before);
  }

  @Test
  void givesTheKeyBackWhereAWriteSurelyWasNotDone() {
    String path = "v1/return/pass/delete";
    fault("{\"kind\":\"quota\",\"method\":\"/" + path + "\",\"count\":1}");
    String key = key();

    write(key, path, "{}").statusCode(429);
    write(key, path, "{}")
        .statusCode(429)
        .body("type", equalTo("urn:trestle:problem:ozon-throttled"));
  }

  @Test
  void doesNotKnowWhatBecameOfAWriteThatAServiceDiedIn() {
    String ship = ship(ordered());
    String key = key();
    write(key, SHIP, ship).statusCode(200);
    int before = ships();

    change(key, "outcome = null, ending = null, finished_at = null");
    write(key, SHIP, ship)
        .statusCode(409)
        .header("Retry-After", "5")
        .body("type", equalTo("urn:trestle:problem:under-way"));
    change(key, "at = now() - interval '2 minutes'");
    write(key, SHIP, ship)
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:outcome-unknown"));
    assertThat(ships()).isEqualTo(before);

    change(key, "at = now() - interval '25 hours'");
    write(key, SHIP, ship).statusCode(400).body("ozon_status", equalTo(400));
    assertThat(ships()).isEqualTo(before + 1);
  }

  @Test
  void namesTheSuccessorOfAMethodThatOzonSwitchedOff() {
    fault("{\"kind\":\"gone\",\"method\":\"/v2/returns/rfbs/verify\",\"count\":1}");

    call(Tokens.OPERATOR, "v2/returns/rfbs/verify", "{\"return_id\":1}")
        .statusCode(410)
        .body("successor", equalTo("/v1/returns/rfbs/action/set"));
  }

  @Test
  void refusesWhatItCannotSendWithoutAskingOzon() {
    call(Tokens.OPERATOR, "v3/product/list", "{}")
        .statusCode(404)
        .body("detail", containsString("catalog-service"));
    call(Tokens.OPERATOR, "v7/posting/fbs/get", "{}")
        .statusCode(404)
        .body("detail", containsString("/v3/posting/fbs/get"));
    call(Tokens.OPERATOR, GET, "{\"posting_number\":")
        .statusCode(400)
        .body("parameter", equalTo("body"));
    call(Tokens.OPERATOR, 77, GET, "{}").statusCode(404);
    given().post("/api/v1/ozon/1/" + GET).then().statusCode(401);
  }

  @Test
  void listsWhatCanBeCalled() {
    given()
        .header("Authorization", "Bearer " + Tokens.VIEWER)
        .get("/api/v1/ozon/methods")
        .then()
        .statusCode(200)
        .body("methods.size()", greaterThan(100))
        .body("methods.path", hasItem("/v3/posting/fbs/get"))
        .body(
            "methods.find { it.path == '/v2/posting/fbs/package-label' }.switched_off",
            equalTo("2026-11-02"))
        .body("methods.find { it.path == '/v4/posting/fbs/ship' }.access", equalTo("write"))
        .body("methods.find { it.path == '/v4/posting/fbs/ship' }.role", equalTo("operator"))
        .body(
            "methods.find { it.path == '/v3/posting/fbs/list' }.successor",
            equalTo("/v4/posting/fbs/list"));
  }

  private static ValidatableResponse write(String key, String path, String body) {
    return given()
        .header("Authorization", "Bearer " + Tokens.OPERATOR)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/ozon/1/" + path)
        .then();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private String ship(String number) {
    return """
    {"posting_number":"%s","packages":[{"products":[{"product_id":%s,"quantity":1}]}]}
    """
        .formatted(number, sku(number));
  }

  /** How often it came to Ozon. */
  private int ships() {
    return new Sandbox(sandbox).calls("/" + SHIP);
  }

  private void change(String key, String values) {
    crm.sql("update audit set " + values + " where idempotency_key = $1", key);
  }

  private static ValidatableResponse call(String token, String path, String body) {
    return call(token, 1, path, body);
  }

  private static ValidatableResponse call(String token, int account, String path, String body) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("traceparent", "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01")
        .contentType("application/json")
        .body(body)
        .post("/api/v1/ozon/" + account + "/" + path)
        .then();
  }

  private static String body(String number) {
    return "{\"posting_number\":\"" + number + "\"}";
  }

  private String ordered() {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"push\":false,\"products\":[{\"sku\":301877455}]}")
        .post("/control/sellers/100001/postings")
        .path("posting_number");
  }

  private String sku(String number) {
    List<Object> skus =
        given()
            .baseUri(sandbox)
            .get("/control/sellers/100001/postings/" + number)
            .path("posting.products.sku");
    return String.valueOf(skus.getFirst());
  }

  private void fault(String rule) {
    given().baseUri(sandbox).body(rule).post("/control/faults/rules").then().statusCode(201);
  }
}

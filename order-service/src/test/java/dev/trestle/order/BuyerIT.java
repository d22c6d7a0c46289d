package dev.trestle.order;

import static dev.trestle.order.OrderApi.sweep;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buyers' data where a key is configured: sealed, shown to operators, nowhere else. */
@QuarkusTest
@WithTestResource(OrderStack.class)
@TestProfile(BuyerIT.WithKey.class)
class BuyerIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** The sandbox packs for five seconds of its clock. */
  private static final int PACKED = 6;

  private static final String NAME = "Вымышлена Покупателева";

  /** Keeps buyers' data, and logs much. */
  public static class WithKey implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "order.buyer.key-current",
          "A".repeat(43) + "=",
          "quarkus.log.category.\"dev.trestle\".level",
          "DEBUG");
    }
  }

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;
  @Inject Crm crm;

  private PushTopic topic;
  private Traces traces;

  @BeforeEach
  void open() {
    traces = new Traces(database);
    topic = new PushTopic(kafka);
    Tokens.make(database);
  }

  @AfterEach
  void close() {
    topic.close();
    traces.close();
  }

  @Test
  void showsOperatorsWhoBuysAndNotesEachLook() {
    String number = ordered(100001, "\"buyer\":true,\"legal\":true");
    topic.send(PushTopic.newPosting(number, 100001));

    awaitBuyer(number);
    buyer(Tokens.OPERATOR, number)
        .header("Cache-Control", "no-store")
        .body("posting_number", equalTo(number))
        .body("observed_at", notNullValue())
        .body("customer.name", equalTo(NAME))
        .body("addressee.phone", equalTo("+70000000000"))
        .body("address.city", equalTo("Вымышленск"))
        .body("legal_info.inn", equalTo("0000000001"));
    buyer(Tokens.VIEWER, number).statusCode(403);

    Crm.call()
        .get("/api/v1/audit?limit=1&subject=" + number)
        .then()
        .body("acts.action", contains("buyer-look"))
        .body("acts.actor", contains("operator-of-the-tests"))
        .body("acts.outcome", contains("shown"));
  }

  @Test
  void keepsNoNameReadableAnywhere() {
    String number = ordered(100001, "\"buyer\":true,\"legal\":true");
    topic.send(PushTopic.newPosting(number, 100001));
    awaitBuyer(number);
    sweep("postings-unfulfilled");
    pack(crm, number);
    sweep("postings-changed");

    assertThat(traces.stored(number))
        .contains(
            "audit.subject",
            "command.subjects",
            "outbox.payload",
            "posting.snapshot",
            "posting_buyer.posting_number",
            "posting_history.snapshot");
    assertThat(traces.logged(number)).isNotEmpty();
    for (String secret : Traces.OF_BUYERS) {
      assertThat(traces.stored(secret)).as(secret).isEmpty();
      assertThat(traces.logged(secret)).as(secret).isEmpty();
    }
    Crm.as(Tokens.VIEWER)
        .get("/api/v1/trail?subject=" + number)
        .then()
        .body(not(containsString("Покупателев")));
  }

  @Test
  void keepsWhoBuysWhatAListTold() {
    List<String> numbers =
        Stream.generate(() -> ordered(100021, "\"buyer\":true")).limit(6).toList();
    int before = calls("/v4/posting/fbs/list", "100021");
    database
        .preparedQuery(
            """
            insert into reread_request (kind, subject, account_id, due_at, wanted_at, traceparent)
            select 'posting', number, 21, now(), now(), '' from unnest(cast($1 as text[])) as of_account(number)
            """)
        .execute(Tuple.of(numbers.toArray(String[]::new)))
        .await()
        .atMost(LIMIT);

    numbers.forEach(this::awaitBuyer);
    assertThat(calls("/v4/posting/fbs/list", "100021")).isGreaterThan(before);
    assertThat(calls("/v3/posting/fbs/get", "100021")).isZero();
  }

  @Test
  void keepsWhoBuysWhatASweepFound() {
    String number = ordered(100001, "\"buyer\":true");

    sweep("postings-unfulfilled");

    awaitBuyer(number);
  }

  @Test
  void keepsWhoBuysWhatACommandRead() {
    String number = crm.known(ordered(100001, "\"buyer\":true"));
    crm.sql("delete from posting_buyer where posting_number = $1", number);

    pack(crm, number);

    awaitBuyer(number);
  }

  @Test
  void keepsWhichCompanyBuysFromOzonsWarehouse() {
    String number = ordered(100001, "\"scheme\":\"fbo\",\"legal\":true");
    topic.send(
        PushTopic.fboState(number, 100001, "posting_awaiting_deliver", "2026-03-02T09:41:07Z"));

    awaitBuyer(number);
    buyer(Tokens.OPERATOR, number).body("legal_info.inn", equalTo("0000000001"));
  }

  @Test
  void knowsNobodyOfAPostingThatOzonTellsNothingOf() {
    String number = ordered(100001, "\"legal\":false");
    topic.send(PushTopic.newPosting(number, 100001));

    await().atMost(LIMIT).untilAsserted(() -> crm.posting(number).body("detailed", equalTo(true)));
    buyer(Tokens.OPERATOR, number)
        .statusCode(404)
        .body("type", equalTo("urn:trestle:problem:not-found"));
  }

  @Test
  void saysThatTheKeyIsMissingAndOpensNoRowOfAnotherPosting() {
    String open = ordered(100001, "\"buyer\":true");
    topic.send(PushTopic.newPosting(open, 100001));
    awaitBuyer(open);
    String stolen = "71530284-" + UUID.randomUUID().toString().substring(0, 4) + "-1";
    crm.sql(
        """
        insert into posting_buyer (posting_number, account_id, sealed, fingerprint, observed_at)
        select $1, account_id, sealed, fingerprint, now() from posting_buyer
        where posting_number = $2
        """,
        stolen,
        open);

    buyer(Tokens.OPERATOR, stolen)
        .statusCode(409)
        .body("type", equalTo("urn:trestle:problem:buyer-sealed"));
  }

  private void pack(Crm crm, String number) {
    String command = crm.start(number, "pack", "");
    crm.awaitState(command, "following");
    new Sandbox(sandbox).advance(PACKED);
    crm.awaitState(command, "done");
  }

  private void awaitBuyer(String number) {
    await().atMost(LIMIT).untilAsserted(() -> buyer(Tokens.OPERATOR, number).statusCode(200));
  }

  private static ValidatableResponse buyer(String token, String number) {
    return Crm.as(token).get("/api/v1/postings/{number}/buyer", number).then();
  }

  private int calls(String path, String seller) {
    Map<String, Map<String, Integer>> all =
        given().baseUri(sandbox).get("/control/requests").path("requests");
    return all.getOrDefault(path, Map.of()).getOrDefault(seller, 0);
  }

  private String ordered(long seller, String fields) {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"push\":false," + fields + "}")
        .post("/control/sellers/{seller}/postings", seller)
        .then()
        .statusCode(201)
        .extract()
        .path("posting_number");
  }
}

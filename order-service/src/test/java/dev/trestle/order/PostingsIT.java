package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Housekeeping;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service from its topic to its API, on real Kafka and PostgreSQL. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class PostingsIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;
  @Inject Housekeeping housekeeping;
  @Inject EventLoop eventLoop;

  private PushTopic topic;

  @BeforeEach
  void openTopic() {
    topic = new PushTopic(kafka);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
  }

  @Test
  void showsAPostingWithOzonsDetailsAndItsHistory() {
    String number = ordered();
    topic.send(PushTopic.newPosting(number, 100001));

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> get(number).statusCode(200).body("detailed", equalTo(true)));
    get(number)
        .body("posting_number", equalTo(number))
        .body("status", equalTo("awaiting_packaging"))
        .body("products[0].offer_id", notNullValue())
        .body("version", equalTo(2))
        .body("history.version", equalTo(List.of(1, 2)))
        .body("history.cause", equalTo(List.of("push", "re-read")));
  }

  @Test
  void appliesThreeCopiesOfAPushOnce() {
    String number =
        "71530284-" + UUID.randomUUID() + "-1"; // Ozon does not know it: no re-read ends
    byte[] push = PushTopic.newPosting(number, 100001);
    topic.send(push);
    topic.send(push);
    topic.send(push);
    topic.send(PushTopic.state(number, 100001, "posting_delivered", "2026-03-05T10:00:00Z"));
    topic.send(PushTopic.state(number, 100001, "posting_in_carriage", "2026-03-04T10:00:00Z"));
    topic.sendAndAwaitCommit(kafka, PushTopic.newPosting("1-1-" + UUID.randomUUID(), 100001));

    get(number)
        .statusCode(200)
        .body("status", equalTo("delivered"))
        .body("detailed", equalTo(false))
        .body("version", equalTo(2));
    assertThat(count("select count(*) from outbox where aggregate_id = $1", number)).isEqualTo(2);
    assertThat(count("select count(*) from inbox where subject = $1", number)).isEqualTo(3);
  }

  @Test
  void parksWhatItCannotReadWithItsBytesAndGoesOn() {
    byte[] broken =
        "{\"message_type\":\"TYPE_STATE_CHANGED\" oops".getBytes(StandardCharsets.UTF_8);
    topic.send(broken);
    String number = ordered();
    topic.send(PushTopic.newPosting(number, 100001));

    await().atMost(LIMIT).untilAsserted(() -> get(number).statusCode(200));
    ConsumerRecord<String, byte[]> parked =
        topic.await("order-service.parked", record -> Arrays.equals(record.value(), broken));
    assertThat(PushTopic.header(parked, "parked_reason")).contains("no JSON");
    assertThat(PushTopic.header(parked, "parked_topic")).isEqualTo("ozon.push.posting");
    assertThat(PushTopic.header(parked, "ce_id")).isNotBlank();
  }

  @Test
  void parksAValueThatTheDatabaseRefusesAndGoesOn() {
    String number = ordered();
    String poison = "71530284-" + UUID.randomUUID() + "-1";
    topic.send(PushTopic.state(poison, 100001, "posting_\\u0000delivered", "2026-03-05T10:00:00Z"));
    topic.send(PushTopic.newPosting(number, 100001));

    await().atMost(LIMIT).untilAsserted(() -> get(number).statusCode(200));
    ConsumerRecord<String, byte[]> parked =
        topic.await(
            "order-service.parked",
            record -> new String(record.value(), StandardCharsets.UTF_8).contains(poison));
    assertThat(PushTopic.header(parked, "parked_reason")).contains("SQLSTATE");
    get(poison).statusCode(404);
  }

  @Test
  void readsAPostingItHasNeverSeenWhenADateIsPushed() {
    String number = ordered();
    topic.send(PushTopic.ofType("TYPE_CUTOFF_DATE_CHANGED", number, 100001));

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> get(number).statusCode(200).body("detailed", equalTo(true)));
    get(number).body("version", equalTo(1)).body("history.cause", equalTo(List.of("re-read")));
  }

  @Test
  void anEmptiedCutoffIsUnknownAndOneAfterPackingChangesNothing() {
    String number =
        "71530284-" + UUID.randomUUID() + "-1"; // Ozon does not know it: no re-read tells a date
    String four = "2026-03-04T12:00:00Z";
    topic.send(PushTopic.newPosting(number, 100001));
    topic.sendAndAwaitCommit(kafka, PushTopic.cutoff(number, 100001, "", four));
    get(number).body("shipment_date", equalTo(four)).body("version", equalTo(2));

    topic.sendAndAwaitCommit(kafka, PushTopic.cutoff(number, 100001, four, ""));
    get(number).body("shipment_date", nullValue()).body("version", equalTo(3));

    topic.send(PushTopic.state(number, 100001, "posting_in_carriage", "2026-03-03T10:00:00Z"));
    topic.sendAndAwaitCommit(kafka, PushTopic.cutoff(number, 100001, "", "2026-03-05T12:00:00Z"));
    get(number)
        .body("status", equalTo("awaiting_deliver"))
        .body("shipment_date", nullValue())
        .body("version", equalTo(4));
  }

  @Test
  void makesNoPostingOfAPushedDateAlone() {
    String number = "71530284-" + UUID.randomUUID() + "-1"; // Ozon does not know it
    topic.sendAndAwaitCommit(kafka, PushTopic.ofType("TYPE_DELIVERY_DATE_CHANGED", number, 100001));

    get(number).statusCode(404);
    assertThat(count("select count(*) from inbox where subject = $1", number)).isEqualTo(1);
    assertThat(count("select count(*) from reread_request where subject = $1", number))
        .isEqualTo(1);
  }

  @Test
  void keepsAPostingFromOzonsWarehouseAndAsksItsOwnMethods() {
    String number = "38204417-" + UUID.randomUUID() + "-1";
    topic.send(PushTopic.ofType("TYPE_FBO_POSTING_NEW", number, 100001));
    topic.sendAndAwaitCommit(
        kafka, PushTopic.fboState(number, 100001, "posting_packing", "2026-03-05T10:00:00Z"));

    get(number)
        .statusCode(200)
        .body("scheme", equalTo("fbo"))
        .body("status", equalTo("awaiting_packaging"))
        .body("detailed", equalTo(false))
        .body("version", equalTo(2));
    String wanted =
        "select count(*) from reread_request where kind = 'fbo-posting' and subject = $1";
    assertThat(count(wanted, number)).isEqualTo(1);
  }

  @Test
  void setsAsideThePushOfASellerNobodyKnows() {
    String number = "71530284-" + UUID.randomUUID() + "-1";
    topic.sendAndAwaitCommit(kafka, PushTopic.newPosting(number, 999_999));

    get(number).statusCode(404);
    assertThat(
            count(
                "select count(*) from inbox where subject = $1 and set_aside is not null", number))
        .isEqualTo(1);
  }

  @Test
  void parksAPushForAPostingOfAnotherSeller() {
    String number = ordered();
    topic.send(PushTopic.newPosting(number, 100001));
    await().atMost(LIMIT).untilAsserted(() -> get(number).statusCode(200));
    database
        .preparedQuery(
            "update posting set seller_id = 5, snapshot = replace(snapshot, '100001', '5') where posting_number = $1")
        .execute(io.vertx.mutiny.sqlclient.Tuple.of(number))
        .await()
        .atMost(LIMIT);
    topic.send(PushTopic.state(number, 100001, "posting_delivered", "2099-01-01T00:00:00Z"));

    ConsumerRecord<String, byte[]> parked =
        topic.await("order-service.parked", record -> number.equals(record.key()));
    assertThat(PushTopic.header(parked, "parked_reason")).contains("another seller");
  }

  @Test
  void deletesOldInboxAndOutboxRowsButNothingThatWaits() {
    database
        .query(
            """
            insert into inbox (push_id, type, subject, seller_id, received_at, claimed_at, traceparent, set_aside)
            select 'old-' || n, 't', 'old', 1, now(), now() - n * interval '1 day', '',
                   case when n = 16 then bytea '\\x00' end
            from unnest(array[13, 15, 16]) n
            """)
        .execute()
        .await()
        .atMost(LIMIT);
    database
        .query(
            """
            insert into outbox (topic, aggregate_id, ce_id, ce_type, ce_source, ce_time, traceparent, payload, created_at)
            select 't', 'old', 'old-' || n, 't', '/', '', '', '{}', now() - n * interval '1 day'
            from unnest(array[6, 8]) n
            """)
        .execute()
        .await()
        .atMost(LIMIT);

    eventLoop.run(housekeeping::deleteOld).await().atMost(LIMIT);

    assertThat(count("select count(*) from inbox where subject = $1", "old")).isEqualTo(2);
    assertThat(count("select count(*) from outbox where ce_id = $1", "old-6")).isEqualTo(1);
    assertThat(count("select count(*) from outbox where ce_id = $1", "old-8")).isZero();
  }

  @Test
  void listsTheNewestFirstInPagesWithoutGapOrRepeat() {
    List<String> sent = new java.util.ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sent.add(ordered());
      topic.send(PushTopic.newPosting(sent.getLast(), 100001));
    }
    await().atMost(LIMIT).until(() -> allNumbers().containsAll(sent));
    List<String> all = allNumbers();
    List<String> paged = new java.util.ArrayList<>();
    String cursor = "";
    do {
      var page = call().get("/api/v1/postings?seller_id=100001&limit=2&cursor=" + cursor);
      paged.addAll(page.path("postings.posting_number"));
      cursor = page.path("cursor");
    } while (cursor != null);

    assertThat(paged).doesNotHaveDuplicates().isSubsetOf(all).containsAll(sent);
    call().get("/api/v1/postings?seller_id=424242").then().body("postings", hasSize(0));
    call()
        .get("/api/v1/postings?status=no_such_status")
        .then()
        .body("postings", hasSize(0))
        .body("has_next", equalTo(false));
  }

  @Test
  void narrowsTheListByWhatACrmAsksFor() {
    String number = ordered();
    String order = number.substring(0, number.lastIndexOf('-'));
    topic.send(PushTopic.newPosting(number, 100001));
    await().atMost(LIMIT).untilAsserted(() -> get(number).body("detailed", equalTo(true)));
    String updatedAt = get(number).extract().path("updated_at");
    String mine = "order_number=" + order + "&account_id=1&scheme=fbs";

    assertThat(listed(mine)).containsExactly(number);
    assertThat(listed(mine + "&status=delivered&status=awaiting_packaging"))
        .containsExactly(number);
    assertThat(listed(mine + "&status=delivered,cancelled")).isEmpty();
    assertThat(listed(mine + "&changed_since=" + updatedAt)).containsExactly(number);
    assertThat(listed(mine + "&changed_since=2099-01-01T00:00:00Z")).isEmpty();
    assertThat(listed("order_number=" + order + "&account_id=2")).isEmpty();
    assertThat(listed("order_number=" + order + "&scheme=fbo")).isEmpty();
    assertThat(listed("order_number=nobodys")).isEmpty();
  }

  private static List<String> listed(String query) {
    return call()
        .get("/api/v1/postings?" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("postings.posting_number");
  }

  private static List<String> allNumbers() {
    return call().get("/api/v1/postings?limit=500").path("postings.posting_number");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=501, limit",
    "limit=ten, limit",
    "seller_id=-1, seller_id",
    "seller_id=abc, seller_id",
    "cursor=!!, cursor",
    "cursor=YWJj, cursor",
    "account_id=0, account_id",
    "account_id=mine, account_id",
    "scheme=FBS!, scheme",
    "status=awaiting packaging, status",
    "status=delivered&status=Delivered, status",
    "changed_since=yesterday, changed_since",
    "changed_since=2026-03-02, changed_since"
  })
  void namesTheParameterThatItCannotRead(String query, String parameter) {
    call()
        .get("/api/v1/postings?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("parameter", equalTo(parameter))
        .body("detail", containsString(parameter));
  }

  @Test
  void answersProblemsForUnknownPostingsAndWrongTokens() {
    get("nobody-told-us").statusCode(404).contentType("application/problem+json");
    given().get("/api/v1/postings").then().statusCode(401).contentType("application/problem+json");
    given()
        .header("Authorization", "Bearer wrong")
        .get("/api/v1/postings")
        .then()
        .statusCode(401)
        .body("title", equalTo("Unauthorized"));
  }

  private ValidatableResponse get(String number) {
    return call().get("/api/v1/postings/{number}", number).then();
  }

  private static RequestSpecification call() {
    return given().header("Authorization", "Bearer " + OrderStack.TOKEN);
  }

  /** A posting made in the sandbox, which sends no push of its own here. */
  private String ordered() {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"push\":false}")
        .post("/control/sellers/100001/postings")
        .path("posting_number");
  }

  private long count(String sql, String parameter) {
    return database
        .preparedQuery(sql)
        .execute(io.vertx.mutiny.sqlclient.Tuple.of(parameter))
        .map(rows -> rows.iterator().next().getLong(0))
        .await()
        .atMost(LIMIT);
  }
}

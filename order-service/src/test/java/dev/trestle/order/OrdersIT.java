package dev.trestle.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole orders, from their topic and their postings to the API and the outbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class OrdersIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Inject Pool database;

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
  void showsAnOrderWithItsPostingsAndTellsOfEachChangeOnce() {
    String number = orderNumber();
    List<String> postings = ordered(number);
    postings.forEach(posting -> topic.send(PushTopic.newPosting(posting, 100001)));
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            get(number)
                .statusCode(200)
                .body(
                    "postings.status",
                    equalTo(List.of("awaiting_packaging", "awaiting_packaging"))));

    topic.send(PushTopic.orderNew(number, 100001));
    topic.send(PushTopic.orderState(number, 100001, "order_in_delivery", "2026-03-04T16:20:01Z"));
    topic.sendAndAwaitCommit(
        kafka, PushTopic.orderState(number, 100001, "order_created", "2026-03-03T16:20:01Z"));

    ValidatableResponse order = get(number).statusCode(200);
    order
        .body("order_number", equalTo(number))
        .body("state", equalTo("order_in_delivery"))
        .body("ordered_at", equalTo("2026-03-02T09:40:58Z"))
        .body("cancelled", equalTo(false))
        .body("postings.posting_number", equalTo(postings.stream().sorted().toList()))
        .body("postings.scheme", everyItem(equalTo("fbs")));
    List<Integer> versions = order.extract().path("history.version");
    int version = order.extract().path("version");
    assertThat(versions)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, version).mapToObj(Math::toIntExact).toList());
    assertThat(events(number)).isEqualTo(version);
  }

  @Test
  void wantsThePostingsOfAnOrderThatOnlyAPushToldOf() {
    String number = orderNumber();
    topic.sendAndAwaitCommit(kafka, PushTopic.orderNew(number + "-1", 100001));

    get(number)
        .statusCode(200)
        .body("order_id", equalTo(88120450191L))
        .body("state", nullValue())
        .body("postings", hasSize(0))
        .body("history.cause", equalTo(List.of("push")));
    assertThat(
            count(
                "select count(*) from reread_request where kind = 'order' and subject = $1",
                number))
        .isEqualTo(1);
    assertThat(count("select count(*) from inbox where subject = $1", number)).isEqualTo(1);
  }

  @Test
  void appliesThreeCopiesOfAnOrderPushOnce() {
    String number = orderNumber();
    byte[] push = PushTopic.orderCancelled(number, 100001, "2026-03-06T12:00:01Z");
    topic.send(push);
    topic.send(push);
    topic.sendAndAwaitCommit(kafka, push);

    get(number)
        .body("cancelled", equalTo(true))
        .body("cancelled_at", equalTo("2026-03-06T12:00:01Z"))
        .body("version", equalTo(1));
    assertThat(events(number)).isEqualTo(1);
  }

  @Test
  void asksForEachPostingOfAnOrderFromOzonsWarehouse() {
    String number = orderNumber();
    String posting = number + "-1";
    topic.sendAndAwaitCommit(kafka, PushTopic.ofType("TYPE_FBO_POSTING_NEW", posting, 100001));
    topic.sendAndAwaitCommit(kafka, PushTopic.orderNew(number, 100001));

    get(number).body("postings[0].scheme", equalTo("fbo")).body("version", equalTo(1));
    assertThat(
            count(
                "select count(*) from reread_request where kind = 'order' and subject = $1",
                number))
        .isZero();
    assertThat(
            count(
                "select wanted from reread_request where kind = 'fbo-posting' and subject = $1",
                posting))
        .isEqualTo(2);
  }

  @Test
  void setsAsideTheOrderOfASellerNobodyKnows() {
    String number = orderNumber();
    topic.sendAndAwaitCommit(kafka, PushTopic.orderNew(number, 999_999));

    get(number).statusCode(404);
    assertThat(
            count(
                "select count(*) from inbox where subject = $1 and set_aside is not null", number))
        .isEqualTo(1);
  }

  @Test
  void parksAnOrderPushThatItCannotRead() {
    String number = orderNumber();
    String body =
        """
        {"message_type":"TYPE_ORDER_STATE_CHANGED","order_number":"%s","seller_id":100001}
        """
            .formatted(number);
    topic.send(body.getBytes(StandardCharsets.UTF_8));

    ConsumerRecord<String, byte[]> parked =
        topic.await("order-service.parked", record -> number.equals(record.key()));
    assertThat(PushTopic.header(parked, "parked_reason")).contains("new_state");
    assertThat(PushTopic.header(parked, "parked_topic")).isEqualTo("ozon.push.order");
  }

  @Test
  void namesTheParameterThatItCannotRead() {
    given()
        .header("Authorization", "Bearer " + OrderStack.TOKEN)
        .get("/api/v1/orders/71530284-0001?account_id=none")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo("account_id"));
    get("nobody-told-us").statusCode(404).body("detail", containsString("order nobody-told-us"));
    given().get("/api/v1/orders/71530284-0001").then().statusCode(401);
  }

  private ValidatableResponse get(String number) {
    return given()
        .header("Authorization", "Bearer " + OrderStack.TOKEN)
        .get("/api/v1/orders/{order_number}", number)
        .then();
  }

  private static String orderNumber() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "%08d-%04d".formatted(random.nextInt(10_000_000, 99_999_999), random.nextInt(10_000));
  }

  /** Two postings of one order made in the sandbox, which sends no push of its own here. */
  private List<String> ordered(String number) {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body("{\"order_number\":\"" + number + "\",\"postings\":[{},{}],\"push\":false}")
        .post("/control/sellers/100001/orders")
        .then()
        .statusCode(201)
        .extract()
        .path("postings.posting_number");
  }

  private long events(String number) {
    return count(
        "select count(distinct ce_id) from outbox where topic = 'ozon.order.order' and aggregate_id = $1",
        number);
  }

  private long count(String sql, String parameter) {
    return database
        .preparedQuery(sql)
        .execute(Tuple.of(parameter))
        .map(rows -> rows.iterator().next().getLong(0))
        .await()
        .atMost(LIMIT);
  }
}

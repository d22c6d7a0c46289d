package dev.trestle.ingress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Ozon sees of us, and what Kafka holds after it. */
@QuarkusTest
@WithTestResource(IngressStack.class)
class PushIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PING =
      "{\"message_type\":\"TYPE_PING\",\"time\":\"2026-03-02T09:41:07Z\"}";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void relaysTheBytesAsTheyCameUnderThePostingNumber() {
    String number = "71530284-" + UUID.randomUUID() + "-1";
    String body =
        " {\"seller_id\" : 100001,\n\"message_type\":\"TYPE_NEW_POSTING\",\"n\":12345678901234567890,"
            + "\"posting_number\":\"%s\",\"offer\":\"чай\"}  ".formatted(number);

    post(body).statusCode(200).contentType("application/json").body(equalTo("{\"result\":true}"));

    ConsumerRecord<String, byte[]> record = find("ozon.push.posting", number);
    assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(body);
    assertThat(record.key()).isEqualTo(number);
    assertThat(KafkaReader.headers(record))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "ozon.push.new-posting.v1")
        .containsEntry("ce_source", "/ozon/seller/100001")
        .containsEntry("ce_subject", number)
        .containsEntry("content-type", "application/json")
        .hasEntrySatisfying("ce_id", id -> assertThat(id).matches("[0-9a-f]{64}"))
        .hasEntrySatisfying("ce_time", time -> assertThat(Instant.parse(time)).isNotNull())
        .hasEntrySatisfying("traceparent", trace -> assertThat(trace).contains(TRACE));
  }

  @Test
  void givesARepeatTheSameIdHoweverItIsWritten() {
    String number = "71530284-" + UUID.randomUUID() + "-1";
    post("{\"message_type\":\"TYPE_STATE_CHANGED\",\"posting_number\":\"%s\",\"seller_id\":1}"
            .formatted(number))
        .statusCode(200);
    post("{\"seller_id\":1, \"posting_number\":\"%s\", \"message_type\":\"TYPE_STATE_CHANGED\"}"
            .formatted(number))
        .statusCode(200);

    List<ConsumerRecord<String, byte[]>> records = read("ozon.push.posting", number, 2);
    assertThat(records)
        .extracting(record -> KafkaReader.headers(record).get("ce_id"))
        .hasSize(2)
        .containsOnly(KafkaReader.headers(records.getFirst()).get("ce_id"));
  }

  @Test
  void answersPingWithoutPublishing() {
    for (String name : List.of("TYPE_PING", "string")) {
      Map<String, Object> answer =
          post("{\"message_type\":\"%s\",\"time\":\"2026-03-02T09:41:07Z\"}".formatted(name))
              .statusCode(200)
              .contentType("application/json")
              .body("time", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
              .extract()
              .as(new io.restassured.common.mapper.TypeRef<>() {});
      assertThat(answer).containsOnlyKeys("version", "name", "time");
    }
  }

  @Test
  void keepsATypeNobodyKnows() {
    String marker = UUID.randomUUID().toString();
    post("{\"message_type\":\"TYPE_TOMORROW\",\"seller_id\":7,\"marker\":\"%s\"}".formatted(marker))
        .statusCode(200)
        .body(equalTo("{\"result\":true}"));

    ConsumerRecord<String, byte[]> record = find("ozon.push.unrecognised", marker);
    assertThat(record.key()).isNull();
    assertThat(KafkaReader.headers(record))
        .containsEntry("ce_type", "ozon.push.unrecognised.v1")
        .containsEntry("ce_source", "/ozon/seller/7")
        .containsEntry("push_reason", "unknown message_type TYPE_TOMORROW");
  }

  @Test
  void namesTheMissingParameterAndKeepsTheBytes() {
    String marker = UUID.randomUUID().toString();
    String body =
        "{\"message_type\":\"TYPE_NEW_POSTING\",\"seller_id\":1,\"m\":\"%s\"}".formatted(marker);

    post(body)
        .statusCode(400)
        .contentType("application/json")
        .body("error.code", equalTo("ERROR_PARAMETER_VALUE_MISSED"))
        .body("error.message", matchesPattern(".*posting_number.*"))
        .body("error.size()", equalTo(3));
    assertThat(find("ozon.push.unrecognised", marker).value())
        .isEqualTo(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesABodyThatIsNoJsonInOzonsErrorShapeAndKeepsTheBytes() {
    String body = "{\"message_type\":\"TYPE_NEW_POSTING\", " + UUID.randomUUID();

    post(body)
        .statusCode(400)
        .contentType("application/json")
        .body("error.code", equalTo("ERROR_UNKNOWN"))
        .body("error.details", equalTo(null));
    assertThat(find("ozon.push.unrecognised", body)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "null", "\"x\"", "{}", "{\"message_type\":7e}", "[[[[[["})
  void answersNoInputWithAServerError(String body) {
    post(body).statusCode(400);
  }

  @Test
  void survivesADepthBomb() {
    post("{\"message_type\":" + "[".repeat(200_000)).statusCode(400);
  }

  @Test
  void hidesBehindTheSecretAndTakesThePreviousOneToo() {
    for (String wrong : List.of("another-secret-entirely", "", "a/b", "..%2f")) {
      call("{}", "application/json")
          .post("/push/" + wrong)
          .then()
          .statusCode(404)
          .contentType("application/json")
          .body("error.code", equalTo("ERROR_UNKNOWN"));
    }
    call(PING, "application/json").post("/push/" + IngressStack.PREVIOUS).then().statusCode(200);
  }

  @Test
  void refusesWhatIsNoPostOrNoJsonBeforeReadingIt() {
    given()
        .get("/push/" + IngressStack.SECRET)
        .then()
        .statusCode(405)
        .contentType("application/json");
    call(PING, "text/plain")
        .post("/push/" + IngressStack.SECRET)
        .then()
        .statusCode(415)
        .contentType("application/json")
        .body("error.size()", equalTo(3));
    call(PING, "application/json; charset=utf-8")
        .post("/push/" + IngressStack.SECRET)
        .then()
        .statusCode(200);
  }

  @Test
  void refusesABodyOverOneMebibyteInOzonsErrorShape() {
    post("{\"a\":\"" + "x".repeat(1_100_000) + "\"}")
        .statusCode(413)
        .contentType("application/json")
        .body("error.code", equalTo("ERROR_UNKNOWN"));
  }

  @Test
  void believesNoForwardedHeaderOfAnUntrustedPeer() {
    given()
        .header("X-Forwarded-For", "195.34.21.7")
        .contentType("application/json")
        .body(PING)
        .post("/push/" + IngressStack.SECRET)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse post(String body) {
    return call(body, "application/json").post("/push/" + IngressStack.SECRET).then();
  }

  private static RequestSpecification call(String body, String contentType) {
    return given()
        .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
        .contentType(contentType)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private ConsumerRecord<String, byte[]> find(String topic, String marker) {
    return read(topic, marker, 1).getFirst();
  }

  private List<ConsumerRecord<String, byte[]>> read(String topic, String marker, int wanted) {
    return new KafkaReader(kafka).with(topic, marker, wanted);
  }
}

package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Received;
import dev.trestle.sandbox.PushReceiver.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class PushTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final PushReceiver receiver = new PushReceiver();

  @BeforeEach
  void setUrl() {
    assertThat(sandbox.control("PUT", "/push-url", receiver.asBody()).status()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void announcesANewPostingInTheShapeOf2026() throws InterruptedException {
    String number = sandbox.create("{}");
    Received push = receiver.next("TYPE_NEW_POSTING");
    assertThat(push.contentType()).isEqualTo("application/json");
    assertThat(push.keys())
        .containsExactly(
            "message_type",
            "posting_number",
            "products",
            "in_process_at",
            "warehouse_id",
            "shipment_date",
            "tpl_integration_type",
            "is_express",
            "tracking_number",
            "delivery_date_begin",
            "delivery_date_end",
            "seller_id");
    assertThat(Received.keys(push.body().path("products").get(0)))
        .containsExactly("sku", "offer_id", "quantity");
    assertThat(push.body().path("message_type").textValue()).isEqualTo("TYPE_NEW_POSTING");
    assertThat(push.body().path("posting_number").textValue()).isEqualTo(number);
    assertThat(push.body().path("in_process_at").textValue()).isEqualTo("2026-09-14T09:30:15Z");
    assertThat(push.body().path("seller_id").isIntegralNumber()).isTrue();
  }

  @Test
  void announcesANewPostingInTheShapeOf2025() throws InterruptedException {
    sandbox.create("{\"push_shape\":\"2025\"}");
    Received push = receiver.next("TYPE_NEW_POSTING");
    assertThat(push.keys())
        .containsExactly(
            "message_type",
            "posting_number",
            "products",
            "in_process_at",
            "warehouse_id",
            "seller_id");
    assertThat(Received.keys(push.body().path("products").get(0)))
        .containsExactly("sku", "quantity");
  }

  @Test
  void leavesTheDateEmptyOnLatePayment() throws InterruptedException {
    String number = sandbox.create("{\"in_process_at\":null}");
    assertThat(receiver.next("TYPE_NEW_POSTING").body().path("in_process_at").textValue())
        .isEmpty();
    assertThat(sandbox.get(number).body().at("/result/in_process_at").isNull()).isTrue();
  }

  @Test
  void announcesAMove() throws InterruptedException {
    String number = sandbox.create("{\"push\":false}");
    sandbox.clock.advance(Duration.ofMinutes(5));
    sandbox.move(number, "posting_in_pickup_point");
    Received push = receiver.next("TYPE_STATE_CHANGED");
    assertThat(push.keys())
        .containsExactly(
            "message_type",
            "posting_number",
            "new_state",
            "changed_state_date",
            "warehouse_id",
            "seller_id");
    assertThat(push.body().path("message_type").textValue()).isEqualTo("TYPE_STATE_CHANGED");
    assertThat(push.body().path("new_state").textValue()).isEqualTo("posting_in_pickup_point");
    assertThat(push.body().path("changed_state_date").textValue())
        .isEqualTo("2026-09-14T09:35:15Z");
  }

  @Test
  void announcesACancellation() throws InterruptedException {
    String number = sandbox.create("{\"push\":false}");
    sandbox.control("POST", "/sellers/100001/postings/" + number + "/cancel", "{}");
    Received push = receiver.next("TYPE_POSTING_CANCELLED");
    assertThat(push.keys())
        .containsExactly(
            "message_type",
            "posting_number",
            "products",
            "old_state",
            "new_state",
            "changed_state_date",
            "reason",
            "warehouse_id",
            "seller_id");
    assertThat(Received.keys(push.body().path("reason"))).containsExactly("id", "message");
    assertThat(Received.keys(push.body().path("products").get(0)))
        .containsExactly("sku", "quantity");
    assertThat(push.body().path("old_state").textValue()).isEqualTo("posting_created");
    assertThat(push.body().path("new_state").textValue()).isEqualTo("posting_canceled");
    assertThat(push.body().at("/reason/id").longValue()).isEqualTo(352);
  }

  @Test
  void sendsAPing() throws InterruptedException {
    assertThat(sandbox.control("POST", "/pushes/ping", "").status()).isEqualTo(202);
    Received push = receiver.next();
    assertThat(push.keys()).containsExactly("message_type", "time");
    assertThat(push.body().path("message_type").textValue()).isEqualTo("TYPE_PING");
    assertThat(push.body().path("time").textValue()).isEqualTo("2026-09-14T09:30:15Z");
    assertThat(logged(1).getFirst().path("verdict").textValue()).isEqualTo("ACCEPTED");
  }

  @Test
  void namesWhatIsWrongWithTheAnswerToAPing() {
    String time = "\"time\":\"2026-09-14T09:30:16Z\"";
    assertThat(pinged("{\"result\":true," + time + "}")).isEqualTo("WRONG_RESULT_FIELD");
    assertThat(pinged("{\"version\":1,\"name\":\"a\"," + time + "}"))
        .isEqualTo("WRONG_RESULT_FIELD");
    assertThat(pinged("{\"version\":\"1\",\"name\":\"a\"}")).isEqualTo("WRONG_RESULT_TIME_FIELD");
    assertThat(pinged("{\"version\":\"1\",\"name\":\"a\",\"time\":\"now\"}"))
        .isEqualTo("WRONG_RESULT_TIME_FIELD");
    assertThat(sandbox.control("/pushes").body().path("planned")).isEmpty();
  }

  @Test
  void logsEachAttemptWithItsAnswer() {
    String number = "12345678-0007-1";
    sandbox.push("TYPE_STATE_CHANGED", ",\"fields\":{\"posting_number\":\"" + number + "\"}");
    JsonNode attempt = logged(1).getFirst();
    assertThat(Received.keys(attempt))
        .containsExactly(
            "push_id",
            "seller",
            "type",
            "posting_number",
            "attempt",
            "sent_at",
            "url",
            "verdict",
            "status",
            "answer_content_type",
            "answer",
            "duration_ms",
            "body");
    assertThat(attempt.path("posting_number").textValue()).isEqualTo(number);
    assertThat(attempt.path("seller").longValue()).isEqualTo(100_001);
    assertThat(attempt.path("verdict").textValue()).isEqualTo("ACCEPTED");
    assertThat(attempt.path("status").intValue()).isEqualTo(200);
    assertThat(attempt.path("answer").textValue()).isEqualTo("{\"result\": true}");
    assertThat(sandbox.control("/pushes?seller=100002").body().path("pushes")).isEmpty();
    assertThat(sandbox.control("/pushes?seller=100001").body().path("pushes")).hasSize(1);
  }

  @Test
  void recordsAnAnswerOfAnotherShapeAndDoesNotRepeatIt() {
    assertThat(verdictOn(json("{\"result\":\"true\"}"))).isEqualTo("WRONG_RESULT_FIELD");
    assertThat(verdictOn(json("{result"))).isEqualTo("INVALID_JSON");
    assertThat(verdictOn(json(""))).isEqualTo("EMPTY_BODY");
    assertThat(verdictOn(new Told(200, "text/plain", "ok"))).isEqualTo("INVALID_BODY");
    assertThat(sandbox.control("/pushes").body().path("planned")).isEmpty();
  }

  @Test
  void sendsNothingWithoutAUrl() {
    sandbox.control("PUT", "/push-url", "{\"url\":null}");
    sandbox.create("{}");
    assertThat(sandbox.control("POST", "/pushes/ping", "").status()).isEqualTo(409);
    assertThat(receiver.isEmpty()).isTrue();
    assertThat(sandbox.control("/pushes").body().path("pushes")).isEmpty();
  }

  private String pinged(String answer) {
    receiver.pong = json(answer);
    int before = logged(0).size();
    sandbox.control("POST", "/pushes/ping", "");
    return logged(before + 1).getFirst().path("verdict").textValue();
  }

  private String verdictOn(Told answer) {
    receiver.answer = answer;
    int before = logged(0).size();
    sandbox.push("TYPE_STATE_CHANGED", "");
    return logged(before + 1).getFirst().path("verdict").textValue();
  }

  private static Told json(String body) {
    return new Told(200, "application/json", body);
  }

  private List<JsonNode> logged(int least) {
    return sandbox.listed("pushes", least);
  }
}

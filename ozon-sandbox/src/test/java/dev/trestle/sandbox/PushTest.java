package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Received;
import dev.trestle.sandbox.PushReceiver.Told;
import java.time.Duration;
import java.util.ArrayList;
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
    Received push = receiver.next();
    assertThat(push.contentType()).isEqualTo("application/json");
    assertThat(push.keys())
        .containsExactly(
            "message_type",
            "posting_number",
            "products",
            "in_process_at",
            "warehouse_id",
            "seller_id",
            "shipment_date",
            "tpl_integration_type",
            "is_express",
            "tracking_number",
            "delivery_date_begin",
            "delivery_date_end");
    assertThat(Received.keys(push.body().path("products").get(0)))
        .containsExactly("sku", "quantity", "offer_id");
    assertThat(push.body().path("message_type").textValue()).isEqualTo("TYPE_NEW_POSTING");
    assertThat(push.body().path("posting_number").textValue()).isEqualTo(number);
    assertThat(push.body().path("in_process_at").textValue()).isEqualTo("2026-09-14T09:30:15Z");
    assertThat(push.body().path("seller_id").isIntegralNumber()).isTrue();
  }

  @Test
  void announcesANewPostingInTheShapeOf2025() throws InterruptedException {
    sandbox.create("{\"push_shape\":\"2025\"}");
    Received push = receiver.next();
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
    assertThat(receiver.next().body().path("in_process_at").textValue()).isEmpty();
    assertThat(sandbox.get(number).body().at("/result/in_process_at").isNull()).isTrue();
  }

  @Test
  void announcesAMove() throws InterruptedException {
    String number = sandbox.create("{\"push\":false}");
    sandbox.clock.advance(Duration.ofMinutes(5));
    sandbox.move(number, "posting_in_pickup_point");
    Received push = receiver.next();
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
    Received push = receiver.next();
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
    receiver.answer =
        json("{\"version\":\"1\",\"name\":\"shop\",\"time\":\"2026-09-14T09:30:16Z\"}");
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
    assertThat(sandbox.attempts.isEmpty()).isTrue();
  }

  @Test
  void logsEachAttemptWithItsAnswer() {
    String number = sandbox.create("{}");
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
    assertThat(sandbox.attempts.isEmpty()).isTrue();
  }

  @Test
  void repeatsByTheLadderAndThenDropsThePush() throws InterruptedException {
    receiver.answer = new Told(503, "application/json", "{}");
    sandbox.create("{}");
    List<Duration> pauses = new ArrayList<>();
    JsonNode first = receiver.next().body();
    for (int i = 0; i < 11; i++) {
      var planned = sandbox.attempts.next();
      pauses.add(planned.pause());
      planned.attempt().run();
      assertThat(receiver.next().body()).isEqualTo(first);
    }
    assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(5));
    assertThat(pauses.subList(5, 11)).containsOnly(Duration.ofMinutes(10));
    List<JsonNode> attempts = logged(12);
    assertThat(attempts.getFirst().path("attempt").intValue()).isEqualTo(12);
    assertThat(attempts).allMatch(a -> a.path("verdict").textValue().equals("SERVER_FAULT"));
    assertThat(sandbox.attempts.isEmpty()).isTrue();
  }

  @Test
  void stopsRepeatingOnceAnswered200() throws InterruptedException {
    receiver.answer = new Told(404, "application/json", "{}");
    sandbox.create("{}");
    receiver.next();
    var planned = sandbox.attempts.next();
    receiver.answer = json("{\"result\":true}");
    planned.attempt().run();
    receiver.next();
    assertThat(logged(2).getFirst().path("verdict").textValue()).isEqualTo("ACCEPTED");
    assertThat(logged(2).getLast().path("verdict").textValue()).isEqualTo("STATUS_CODE_NOT_OK");
    assertThat(sandbox.attempts.isEmpty()).isTrue();
  }

  @Test
  void repeatsAPushThatTookTooLong() throws InterruptedException {
    receiver.silent = true;
    sandbox.create("{}");
    receiver.next();
    assertThat(sandbox.attempts.next().pause()).isEqualTo(Duration.ofSeconds(5));
    assertThat(logged(1).getFirst().path("verdict").textValue()).isEqualTo("REQUEST_TIMEOUT");
  }

  @Test
  void repeatsAPushThatFoundNobody() throws InterruptedException {
    receiver.close();
    sandbox.create("{}");
    assertThat(sandbox.attempts.next().pause()).isEqualTo(Duration.ofSeconds(5));
    assertThat(logged(1).getFirst().path("verdict").textValue()).isEqualTo("REQUEST_ERROR");
  }

  @Test
  void sendsNothingWithoutAUrl() {
    sandbox.control("PUT", "/push-url", "{\"url\":null}");
    sandbox.create("{}");
    assertThat(sandbox.control("POST", "/pushes/ping", "").status()).isEqualTo(409);
    assertThat(receiver.isEmpty()).isTrue();
    assertThat(sandbox.control("/pushes").body().path("pushes")).isEmpty();
  }

  @Test
  void forgetsPlannedAttemptsOnReset() throws InterruptedException {
    receiver.answer = new Told(500, "application/json", "{}");
    sandbox.create("{}");
    receiver.next();
    var planned = sandbox.attempts.next();
    sandbox.control("POST", "/reset", "");
    sandbox.control("PUT", "/push-url", receiver.asBody());
    planned.attempt().run();
    sandbox.create("{}");
    receiver.next();
    assertThat(logged(1)).hasSize(1);
  }

  private String pinged(String answer) {
    receiver.answer = json(answer);
    int before = logged(0).size();
    sandbox.control("POST", "/pushes/ping", "");
    return logged(before + 1).getFirst().path("verdict").textValue();
  }

  private String verdictOn(Told answer) {
    receiver.answer = answer;
    int before = logged(0).size();
    sandbox.create("{}");
    return logged(before + 1).getFirst().path("verdict").textValue();
  }

  private static Told json(String body) {
    return new Told(200, "application/json", body);
  }

  /** Attempts, the latest first, once there are at least so many. */
  private List<JsonNode> logged(int least) {
    while (true) {
      List<JsonNode> attempts = new ArrayList<>();
      sandbox.control("/pushes").body().path("pushes").forEach(attempts::add);
      if (attempts.size() >= least) {
        return attempts;
      }
      Thread.onSpinWait();
    }
  }
}

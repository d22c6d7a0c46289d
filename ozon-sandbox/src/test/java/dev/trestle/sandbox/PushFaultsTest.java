package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class PushFaultsTest {

  private static final String FAULTS = "/sellers/100001/push-faults";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final PushReceiver receiver = new PushReceiver();

  @BeforeEach
  void setUrl() {
    sandbox.control("PUT", "/push-url", receiver.asBody());
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void dropsSomeForGood() {
    faults("{\"drop_percent\":30}");
    List<String> dropped = sendAndFindDropped(100);
    int count = counts().path("dropped").intValue();
    assertThat(count).isBetween(15, 45).isEqualTo(dropped.size());
    assertThat(sandbox.listed("pushes", 100 - count)).hasSize(100 - count);
    assertThat(counts().path("seen").intValue()).isEqualTo(100);
    assertThat(sandbox.listed("dropped", 0))
        .allMatch(push -> push.path("reason").textValue().equals("fault"));
  }

  @Test
  void dropsTheSameOnesForTheSameSeed() {
    faults("{\"drop_percent\":30}");
    List<String> first = sendAndFindDropped(40);
    sandbox.control("POST", "/reset", "");
    setUrl();
    faults("{\"drop_percent\":30}");
    assertThat(sendAndFindDropped(40)).isEqualTo(first).isNotEmpty();
  }

  @Test
  void sendsSomeTwice() throws InterruptedException {
    faults("{\"double_percent\":100}");
    JsonNode body = sandbox.push("TYPE_STATE_CHANGED", "").path("body");
    assertThat(receiver.next().body()).isEqualTo(body);
    assertThat(receiver.next().body()).isEqualTo(body);
    assertThat(counts().path("doubled").intValue()).isEqualTo(1);
  }

  @Test
  void delaysSomeSoThatOthersOvertakeThem() throws InterruptedException {
    faults("{\"type\":\"TYPE_NEW_POSTING\",\"delay_percent\":100,\"delay_seconds\":600}");
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sent.add(sandbox.push("TYPE_NEW_POSTING", "").path("push_id").longValue());
    }
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(receiver.next().type()).isEqualTo("TYPE_STATE_CHANGED");
    List<Long> planned = new ArrayList<>();
    sandbox
        .listed("planned", 10)
        .forEach(attempt -> planned.add(attempt.path("push_id").longValue()));
    assertThat(planned).containsExactlyInAnyOrderElementsOf(sent).isNotEqualTo(sent);
    assertThat(receiver.isEmpty()).isTrue();
    sandbox.advance(Duration.ofMinutes(10));
    for (int i = 0; i < 10; i++) {
      assertThat(receiver.next().type()).isEqualTo("TYPE_NEW_POSTING");
    }
    assertThat(sandbox.listed("planned", 0)).isEmpty();
  }

  @Test
  void hitsOnlyTheSellerAndTheTypeItWasSetFor() throws InterruptedException {
    faults("{\"type\":\"TYPE_NEW_POSTING\",\"drop_percent\":100},{\"drop_percent\":0}");
    sandbox.push("TYPE_NEW_POSTING", "");
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(receiver.next().type()).isEqualTo("TYPE_STATE_CHANGED");
    sandbox.control("POST", "/sellers/100002/postings", "{}");
    assertThat(receiver.next("TYPE_NEW_POSTING").body().path("seller_id").longValue())
        .isEqualTo(100_002);
    assertThat(counts().path("dropped").intValue()).isEqualTo(1);
    sandbox.control("DELETE", FAULTS, "");
    sandbox.push("TYPE_NEW_POSTING", "");
    assertThat(receiver.next("TYPE_NEW_POSTING").body().path("seller_id").longValue())
        .isEqualTo(100_001);
  }

  @Test
  void refusesWhatIsNoFault() {
    assertThat(wrong("{\"drop_percent\":101}")).isEqualTo("faults[0].drop_percent");
    assertThat(wrong("{\"delay_seconds\":-1}")).isEqualTo("faults[0].delay_seconds");
    assertThat(wrong("{\"type\":\"TYPE_X\"}")).isEqualTo("faults[0].type");
    assertThat(wrong("{\"lose\":1}")).isEqualTo("faults[0].lose");
    assertThat(sandbox.control(FAULTS).body()).hasToString("{\"faults\":[]}");
  }

  /** Numbers of the postings whose pushes were dropped, in the order of sending. */
  private List<String> sendAndFindDropped(int pushes) {
    for (int i = 0; i < pushes; i++) {
      sandbox.push("TYPE_STATE_CHANGED", "");
    }
    return sandbox.listed("dropped", 1).reversed().stream()
        .map(push -> push.path("posting_number").textValue())
        .toList();
  }

  private void faults(String list) {
    assertThat(sandbox.control("PUT", FAULTS, "{\"faults\":[" + list + "]}").status())
        .isEqualTo(200);
  }

  private JsonNode counts() {
    return sandbox.control(FAULTS).body().at("/faults/0");
  }

  private String wrong(String fault) {
    var answer = sandbox.control("PUT", FAULTS, "{\"faults\":[" + fault + "]}");
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().at("/error/field").asText();
  }
}

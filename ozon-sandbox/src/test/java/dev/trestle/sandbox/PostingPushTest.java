package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a seller does through Ozon's methods is pushed like everything else. */
@Timeout(60)
class PostingPushTest {

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
  void pushesTheEndOfAPackingAndTheChildrenOfASplit() throws InterruptedException {
    String number =
        sandbox.create("{\"push\":false,\"products\":[{\"sku\":987654321,\"quantity\":2}]}");
    sandbox.ozon(
        "/v4/posting/fbs/ship",
        """
        {"posting_number":"%s","packages":[
          {"products":[{"product_id":987654321,"quantity":1}]},
          {"products":[{"product_id":987654321,"quantity":1}]}]}
        """
            .formatted(number));
    JsonNode child = next("TYPE_NEW_POSTING");
    assertThat(child.path("posting_number").textValue()).isNotEqualTo(number);
    sandbox.advance(Duration.ofSeconds(5));
    assertThat(next("TYPE_STATE_CHANGED").path("new_state").textValue())
        .isEqualTo("posting_transferring_to_delivery");
  }

  @Test
  void pushesACancellationByTheSeller() throws InterruptedException {
    String number = sandbox.create("{\"push\":false}");
    sandbox.ozon(
        "/v2/posting/fbs/cancel",
        "{\"posting_number\":\"%s\",\"cancel_reason_id\":352}".formatted(number));
    JsonNode push = next("TYPE_POSTING_CANCELLED");
    assertThat(push.path("posting_number").textValue()).isEqualTo(number);
    assertThat(push.at("/reason/id").longValue()).isEqualTo(352);
  }

  /** Pushes of other types may come in between, in any order. */
  private JsonNode next(String type) throws InterruptedException {
    while (true) {
      JsonNode push = receiver.next().body();
      if (push.path("message_type").textValue().equals(type)) {
        return push;
      }
    }
  }
}

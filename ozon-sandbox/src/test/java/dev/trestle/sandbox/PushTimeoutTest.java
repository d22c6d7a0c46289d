package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services that never answer; the limit is real time, so it is shorter here than Ozon's. */
@Timeout(60)
class PushTimeoutTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox(Duration.ofSeconds(2));

  private final PushReceiver receiver = new PushReceiver();

  @BeforeEach
  void connect() {
    sandbox.done(
        "/v1/notification/set",
        "{\"url\":\"" + receiver.url() + "\",\"types\":[\"TYPE_STATE_CHANGED\"]}");
    receiver.silent = true;
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void isWhatACheckTells() {
    JsonNode check = sandbox.done("/v1/notification/check", receiver.asBody());
    assertThat(check.at("/errors/0/type").textValue()).isEqualTo("REQUEST_TIMEOUT");
  }

  @Test
  void isRepeatedAndSuspendsTheUrlTheThirdTimeInARow() {
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(sandbox.listed("planned", 1).getFirst().path("due_at").textValue())
        .isEqualTo("2026-09-14T09:30:20.678Z");
    sandbox.advance(Duration.ofSeconds(5));
    assertThat(sandbox.listed("pushes", 1 + 2).getFirst().path("verdict").textValue())
        .isEqualTo("REQUEST_TIMEOUT");
    sandbox.listed("planned", 1);
    assertThat(url().path("disabled_by").isNull()).isTrue();
    sandbox.advance(Duration.ofSeconds(15));
    sandbox.listed("pushes", 1 + 3);
    assertThat(url().path("disabled_by").textValue()).isEqualTo("AVAILABILITY");
    assertThat(url().path("why").textValue())
        .isEqualTo("3 answers in a row took longer than 5 seconds");
  }

  private JsonNode url() {
    return sandbox.control("/sellers/100001/push-urls").body().at("/push_urls/0");
  }
}

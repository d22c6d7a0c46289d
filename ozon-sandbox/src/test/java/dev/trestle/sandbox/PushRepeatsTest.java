package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class PushRepeatsTest {

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
  void repeatsByTheLadderAndThenDropsThePush() throws InterruptedException {
    receiver.answer = new Told(503, "application/json", "{}");
    sandbox.push("TYPE_STATE_CHANGED", "");
    List<Duration> pauses = new ArrayList<>();
    JsonNode first = receiver.next().body();
    for (int i = 0; i < 11; i++) {
      Duration pause = untilNext();
      pauses.add(pause);
      sandbox.advance(pause.minusSeconds(1));
      assertThat(receiver.isEmpty()).isTrue();
      sandbox.advance(Duration.ofSeconds(1));
      assertThat(receiver.next().body()).isEqualTo(first);
    }
    assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(5));
    assertThat(pauses.subList(5, 11)).containsOnly(Duration.ofMinutes(10));
    List<JsonNode> attempts = sandbox.listed("pushes", 12);
    assertThat(attempts.getFirst().path("attempt").intValue()).isEqualTo(12);
    assertThat(attempts).allMatch(a -> a.path("verdict").textValue().equals("SERVER_FAULT"));
    JsonNode dropped = sandbox.listed("dropped", 1).getFirst();
    assertThat(dropped.path("reason").textValue()).isEqualTo("ladder_ended");
    assertThat(dropped.path("attempts").intValue()).isEqualTo(12);
    assertThat(dropped.path("body")).isEqualTo(first);
    assertThat(sandbox.listed("planned", 0)).isEmpty();
  }

  @Test
  void repeatsAllThatWasDueWhenADayPasses() {
    receiver.answer = new Told(503, "application/json", "{}");
    sandbox.push("TYPE_STATE_CHANGED", "");
    sandbox.listed("planned", 1);
    sandbox.advance(Duration.ofDays(1));
    assertThat(sandbox.listed("dropped", 1)).hasSize(1);
    List<JsonNode> attempts = sandbox.listed("pushes", 12);
    assertThat(attempts.getLast().path("sent_at").textValue())
        .isEqualTo("2026-09-14T09:30:15.678Z");
    assertThat(attempts.getFirst().path("sent_at").textValue())
        .isEqualTo("2026-09-14T10:38:20.678Z");
  }

  @Test
  void stopsRepeatingOnceAnswered200() throws InterruptedException {
    receiver.answer = new Told(404, "application/json", "{}");
    sandbox.push("TYPE_STATE_CHANGED", "");
    receiver.next();
    untilNext();
    receiver.answer = new Told(200, "application/json", "{\"result\":true}");
    sandbox.advance(Duration.ofSeconds(5));
    receiver.next();
    List<JsonNode> attempts = sandbox.listed("pushes", 2);
    assertThat(attempts.getFirst().path("verdict").textValue()).isEqualTo("ACCEPTED");
    assertThat(attempts.getLast().path("verdict").textValue()).isEqualTo("STATUS_CODE_NOT_OK");
    assertThat(sandbox.listed("planned", 0)).isEmpty();
    assertThat(sandbox.listed("dropped", 0)).isEmpty();
  }

  @Test
  void repeatsAPushThatFoundNobody() {
    receiver.close();
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(5));
    assertThat(verdict()).isEqualTo("REQUEST_ERROR");
  }

  @Test
  void countsThePauseFromTheEndOfTheAttempt() {
    receiver.answer = new Told(500, "application/json", "{}");
    receiver.meanwhile = () -> sandbox.clock.advance(Duration.ofSeconds(2));
    sandbox.push("TYPE_STATE_CHANGED", "");
    JsonNode planned = sandbox.listed("planned", 1).getFirst();
    assertThat(planned.path("due_at").textValue()).isEqualTo("2026-09-14T09:30:22.678Z");
    assertThat(planned.path("attempt").intValue()).isEqualTo(2);
    assertThat(sandbox.listed("pushes", 1).getFirst().path("duration_ms").intValue())
        .isEqualTo(2_000);
  }

  @Test
  void dropsARepeatWhoseUrlIsGone() throws InterruptedException {
    receiver.answer = new Told(500, "application/json", "{}");
    sandbox.push("TYPE_STATE_CHANGED", "");
    receiver.next();
    untilNext();
    sandbox.control("PUT", "/push-url", "{\"url\":null}");
    sandbox.advance(Duration.ofSeconds(5));
    assertThat(sandbox.listed("dropped", 1).getFirst().path("reason").textValue())
        .isEqualTo("no_url");
    assertThat(receiver.isEmpty()).isTrue();
  }

  @Test
  void forgetsPlannedAttemptsOnReset() throws InterruptedException {
    receiver.answer = new Told(500, "application/json", "{}");
    sandbox.push("TYPE_STATE_CHANGED", "");
    receiver.next();
    untilNext();
    sandbox.control("POST", "/reset", "");
    sandbox.control("PUT", "/push-url", receiver.asBody());
    sandbox.advance(Duration.ofDays(1));
    assertThat(receiver.isEmpty()).isTrue();
    sandbox.push("TYPE_STATE_CHANGED", "");
    receiver.next();
    assertThat(sandbox.listed("pushes", 1)).hasSize(1);
  }

  /** How long until the one planned attempt, which is waited for. */
  private Duration untilNext() {
    JsonNode planned = sandbox.listed("planned", 1).getFirst();
    Instant now = Instant.parse(sandbox.control("/clock").body().path("now").asText());
    return Duration.between(now, Instant.parse(planned.path("due_at").asText()));
  }

  private String verdict() {
    return sandbox.listed("pushes", 1).getFirst().path("verdict").textValue();
  }
}

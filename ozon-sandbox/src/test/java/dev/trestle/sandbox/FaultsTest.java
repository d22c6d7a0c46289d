package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private String number;

  @BeforeEach
  void create() {
    number = sandbox.create("{}");
  }

  @Test
  void hidesEachPostingForItsFirstReads() {
    String other = sandbox.create("{}");
    set("{\"missing_after_push_reads\":2}");
    assertRefused(sandbox.get(number), 404, 5, "POSTING_NOT_FOUND");
    assertRefused(sandbox.get(other), 404, 5, "POSTING_NOT_FOUND");
    assertThat(sandbox.get(number).status()).isEqualTo(404);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(sandbox.get(other).status()).isEqualTo(404);
    assertThat(sandbox.get(other).status()).isEqualTo(200);
  }

  @Test
  void answersTheStateBeforeTheLastMove() {
    sandbox.move(number, "posting_in_carriage");
    set("{\"stale_reads\":1}");
    assertThat(status()).isEqualTo("awaiting_packaging");
    assertThat(status()).isEqualTo("awaiting_deliver");
  }

  @Test
  void answersAStatusSoManyTimes() {
    set("{\"status\":503,\"status_requests\":2}");
    assertRefused(sandbox.get(number), 503, 14, "Service Unavailable");
    assertThat(sandbox.control("/faults").body().path("status_requests").intValue()).isEqualTo(1);
    assertThat(sandbox.get(number).status()).isEqualTo(503);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(sandbox.control("/faults").body().path("status").intValue()).isZero();
  }

  @Test
  void answersAStatusUntilCleared() {
    set("{\"status\":500}");
    for (int i = 0; i < 5; i++) {
      assertRefused(sandbox.get(number), 500, 13, "Internal error");
    }
    assertThat(sandbox.control("DELETE", "/faults", "").status()).isEqualTo(200);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
  }

  @Test
  void throttles() {
    set("{\"throttle\":1}");
    var answer = sandbox.get(number);
    assertRefused(answer, 429, 8, "You have reached request rate limit per second");
    assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("1");
    assertThat(sandbox.get(number).status()).isEqualTo(200);
  }

  @Test
  void answersLate() {
    set("{\"latency_ms\":150}");
    long start = System.nanoTime();
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void hangs() {
    set("{\"hang\":1}");
    var request =
        sandbox
            .ozonRequest("/v3/posting/fbs/get", "{}", "100001")
            .timeout(Duration.ofMillis(300))
            .build();
    assertThatThrownBy(() -> sandbox.send(request)).hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
  }

  @Test
  void replacesAllSettingsAtOnce() {
    set("{\"throttle\":9,\"latency_ms\":5}");
    set("{\"hang\":0,\"stale_reads\":3}");
    assertThat(sandbox.control("/faults").body())
        .hasToString(
            "{\"missing_after_push_reads\":0,\"stale_reads\":3,\"status\":0,\"status_requests\":0,"
                + "\"throttle\":0,\"latency_ms\":0,\"hang\":0}");
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertWrong("{\"status\":200}", "status");
    assertWrong("{\"status_requests\":2}", "status_requests");
    assertWrong("{\"hang\":-1}", "hang");
    assertWrong("{\"throttle\":\"1\"}", "throttle");
    assertWrong("{\"lag\":1}", "lag");
  }

  private void assertWrong(String body, String field) {
    var answer = sandbox.control("PUT", "/faults", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/error/field").textValue()).isEqualTo(field);
  }

  private void set(String body) {
    assertThat(sandbox.control("PUT", "/faults", body).status()).isEqualTo(200);
  }

  private String status() {
    return sandbox.get(number).body().at("/result/status").textValue();
  }

  @Test
  void spoilsEveryReadOfOnePosting() {
    String fbo = sandbox.create("{\"scheme\":\"fbo\"}");
    String withBarcodes = "{\"posting_number\":\"%s\",\"with\":{\"barcodes\":true}}";
    JsonNode barcodes =
        sandbox.done("/v3/posting/fbs/get", withBarcodes.formatted(number)).at("/result/barcodes");
    String barcode = "{\"barcode\":\"" + barcodes.path("upper_barcode").textValue() + "\"}";
    sandbox.move(number, "posting_in_carriage");
    set("{\"missing_after_push_reads\":1,\"stale_reads\":1}");
    String path = "/v2/posting/fbo/get";
    String body = "{\"posting_number\":\"" + fbo + "\"}";
    assertThat(sandbox.ozon(path, body).status()).isEqualTo(404);
    String byBarcode = "/v2/posting/fbs/get-by-barcode";
    assertThat(sandbox.ozon(byBarcode, barcode).status()).isEqualTo(404);
    JsonNode stale = sandbox.done(byBarcode, barcode);
    assertThat(stale.at("/result/status").textValue()).isEqualTo("awaiting_packaging");
    JsonNode fresh = sandbox.done(byBarcode, barcode);
    assertThat(fresh.at("/result/status").textValue()).isEqualTo("awaiting_deliver");
    assertThat(sandbox.ozon(path, body).status()).isEqualTo(200);
  }
}

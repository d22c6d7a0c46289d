package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.gate.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeviationsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void tellsWhatCallersSentWrong() {
    String body = "{\"posting_number\":\"1\",\"posting_nr\":\"1\",\"with\":{\"barcodes\":\"yes\"}}";
    sandbox.ozon("/v3/posting/fbs/get", body);
    sandbox.ozon("/v3/posting/fbs/get", body);
    assertThat(deviations()).hasSize(2);
    assertThat(deviations().get(0))
        .hasToString(
            "{\"method\":\"/v3/posting/fbs/get\",\"seller\":\"100001\","
                + "\"problem\":\"unknown_field\",\"path\":\"posting_nr\","
                + "\"expected\":\"nothing\",\"found\":\"string\",\"count\":2}");
    assertThat(deviations().get(1).path("path").textValue()).isEqualTo("with.barcodes");
  }

  @Test
  void looksAtMethodsThatAnswerExamplesToo() {
    sandbox.ozon("/v1/description-category/attribute", "{}");
    assertThat(deviations()).isNotEmpty();
    assertThat(deviations().get(0).path("problem").textValue()).isEqualTo("missing_field");
  }

  @Test
  void isSilentAboutGoodRequestsAndUnreadableOnes() {
    sandbox.get("1-1");
    sandbox.ozon("/v3/posting/fbs/get", "{nonsense");
    sandbox.ozon("/v9/nothing", "{\"a\":1}");
    assertThat(deviations()).isEmpty();
  }

  @Test
  void forgetsOnRequest() {
    sandbox.ozon("/v3/posting/fbs/get", "{\"nr\":\"1\"}");
    assertThat(sandbox.control("DELETE", "/deviations", "").status()).isEqualTo(200);
    assertThat(deviations()).isEmpty();
    sandbox.ozon("/v3/posting/fbs/get", "{\"nr\":\"1\"}");
    sandbox.control("POST", "/reset", "");
    assertThat(deviations()).isEmpty();
  }

  @Test
  void showsEachExchangeToATest() throws Exception {
    List<Exchange> seen = new CopyOnWriteArrayList<>();
    try (OzonSandbox own =
        OzonSandbox.start(SandboxConfig.defaults().withPort(0), Clock.systemUTC())) {
      own.onExchange(seen::add);
      var request =
          sandbox.ozonRequest("/v3/posting/fbs/get", "{\"posting_number\":\"1\"}", "100001");
      sandbox.sendForBytes(
          request
              .uri(java.net.URI.create("http://127.0.0.1:" + own.port() + "/v3/posting/fbs/get"))
              .build());
    }
    assertThat(seen).hasSize(1);
    Exchange exchange = seen.getFirst();
    assertThat(exchange.path()).isEqualTo("/v3/posting/fbs/get");
    assertThat(exchange.client()).isEqualTo("100001");
    assertThat(exchange.status()).isEqualTo(404);
    assertThat(new String(exchange.request(), StandardCharsets.UTF_8)).contains("posting_number");
    assertThat(new String(exchange.answer(), StandardCharsets.UTF_8)).contains("POSTING_NOT_FOUND");
    assertThat(exchange.disturbed()).isFalse();
  }

  /** The check behind every other test of this module must be able to fail. */
  @Test
  void failsATestWhenAnAnswerDeviates() {
    AnswerWatch watch = new AnswerWatch();
    watch.accept(answer("{\"result\":{\"order_id\":1}}"));
    watch.assertShapes();
    watch.accept(answer("{\"result\":{\"order_id\":\"1\"}}"));
    assertThatThrownBy(watch::assertShapes).hasMessageContaining("result.order_id");
  }

  private static Exchange answer(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Exchange(
        "POST", "/v3/posting/fbs/get", "1", bytes, 200, "application/json", bytes, false);
  }

  private JsonNode deviations() {
    return sandbox.control("/deviations").body().path("deviations");
  }
}

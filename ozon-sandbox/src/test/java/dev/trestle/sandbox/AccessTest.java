package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String GET = "/v3/posting/fbs/get";

  @Test
  void asksForBothHeaders() {
    for (String present : List.of("Client-Id", "Api-Key")) {
      HttpRequest request =
          sandbox
              .request(GET)
              .POST(BodyPublishers.ofString("{}"))
              .header(present, "100001")
              .build();
      assertRefused(sandbox.send(request), 401, 16, "Client-Id and Api-Key headers are required");
    }
  }

  @Test
  void refusesAWrongKey() {
    HttpRequest request =
        sandbox
            .request(GET)
            .POST(BodyPublishers.ofString("{}"))
            .header("Client-Id", "100001")
            .header("Api-Key", "sandbox-key-100002")
            .build();
    assertRefused(
        sandbox.send(request), 403, 7, "Invalid Api-Key, please check the key and try again");
  }

  @Test
  void refusesAnUnknownSeller() {
    for (String seller : List.of("999999", "abc")) {
      assertRefused(
          sandbox.ozon(GET, "{}", seller),
          403,
          7,
          "Invalid Api-Key, please check the key and try again");
    }
  }

  @Test
  void refusesAnUnknownMethod() {
    assertRefused(sandbox.ozon("/v9/nothing", "{}"), 404, 5, "Not Found");
  }

  @Test
  void refusesOtherVerbs() {
    HttpRequest request = sandbox.ozonRequest(GET, "{}", "100001").GET().build();
    var answer = sandbox.send(request);
    assertRefused(answer, 405, 12, "Method Not Allowed");
    assertThat(answer.raw().headers().firstValue("allow")).hasValue("POST");
  }

  @Test
  void tellsHowManyRequestsAreLeftInThisSecond() {
    assertThat(left()).isEqualTo("49");
    assertThat(left()).isEqualTo("48");
    sandbox.clock.advance(java.time.Duration.ofSeconds(1));
    assertThat(left()).isEqualTo("49");
  }

  private String left() {
    return sandbox.get("1").raw().headers().firstValue("Ratelimit-Remaining").orElseThrow();
  }

  static void assertRefused(RunningSandbox.Answer answer, int status, int code, String message) {
    assertThat(answer.status()).isEqualTo(status);
    List<String> keys = new ArrayList<>();
    answer.body().fieldNames().forEachRemaining(keys::add);
    assertThat(keys).containsExactly("code", "message", "details");
    assertThat(answer.body().path("code").intValue()).isEqualTo(code);
    assertThat(answer.body().path("message").textValue()).isEqualTo(message);
    assertThat(answer.body().path("details").isArray()).isTrue();
  }
}

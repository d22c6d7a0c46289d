package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String FREE = "/v1/description-category/tree";
  private static final String ONCE_A_MINUTE = "/v1/analytics/turnover/stocks";

  @Test
  void keepsNoSlidingSecondOverTheLimit() {
    set("{\"requests_per_second\":4}");
    assertThat(call()).isEqualTo(200);
    advance(600);
    assertThat(call()).isEqualTo(200);
    assertThat(call()).isEqualTo(200);
    assertThat(call()).isEqualTo(200);
    assertThat(call()).isEqualTo(429);
    advance(399);
    assertThat(call()).as("a new calendar second, but the window is still full").isEqualTo(429);
    advance(1);
    assertThat(call()).as("the first request is one second old").isEqualTo(200);
    assertThat(call()).isEqualTo(429);
    advance(600);
    for (int i = 0; i < 3; i++) {
      assertThat(call()).isEqualTo(200);
    }
    assertThat(call()).isEqualTo(429);
  }

  @Test
  void refusesInTheGeneralForm() {
    set("{\"requests_per_second\":1}");
    assertThat(sandbox.ozon(FREE, "{}").raw().headers().firstValue("Ratelimit-Remaining"))
        .hasValue("0");
    var refused = sandbox.ozon(FREE, "{}");
    assertRefused(refused, 429, 8, "You have reached request rate limit per second");
    assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.raw().headers().firstValue("Ratelimit-Remaining")).hasValue("0");
  }

  @Test
  void countsEachSellerForItself() {
    set("{\"requests_per_second\":1}");
    assertThat(sandbox.ozon(FREE, "{}", "100001").status()).isEqualTo(200);
    assertThat(sandbox.ozon(FREE, "{}", "100002").status()).isEqualTo(200);
    assertThat(sandbox.ozon(FREE, "{}", "100001").status()).isEqualTo(429);
  }

  @Test
  void keepsTheLimitsOfSingleMethods() {
    set("{\"requests_per_second\":50,\"method_limits\":true}");
    assertThat(sandbox.ozon(ONCE_A_MINUTE, "{}").status()).isEqualTo(200);
    advance(20_500);
    var refused = sandbox.ozon(ONCE_A_MINUTE, "{}");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("40");
    assertThat(sandbox.ozon(FREE, "{}").status()).isEqualTo(200);
    advance(39_500);
    assertThat(sandbox.ozon(ONCE_A_MINUTE, "{}").status()).isEqualTo(200);
  }

  @Test
  void blocksAMethodAfterABurst() {
    set("{\"requests_per_second\":1,\"circle_after\":2,\"circle_seconds\":120}");
    assertThat(call()).isEqualTo(200);
    assertThat(call()).isEqualTo(429);
    assertThat(call()).isEqualTo(429);
    advance(60_000);
    var blocked = sandbox.sendForText(sandbox.ozonRequest(FREE, "{}", "100001").build());
    assertThat(blocked.statusCode()).isEqualTo(429);
    assertThat(blocked.body()).isEqualTo("Circle is open");
    assertThat(blocked.headers().firstValue("Retry-After")).isEmpty();
    assertThat(blocked.headers().firstValue("Ratelimit-Remaining")).isEmpty();
    advance(60_000);
    assertThat(call()).isEqualTo(200);
  }

  @Test
  void isBackAtTheStartAfterAReset() {
    set("{\"requests_per_second\":1,\"circle_after\":3}");
    sandbox.control("POST", "/reset", "");
    assertThat(sandbox.control("/limits").body())
        .hasToString(
            "{\"requests_per_second\":0,\"method_limits\":false,\"circle_after\":0,"
                + "\"circle_seconds\":60}");
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    for (String body :
        new String[] {
          "{\"requests_per_second\":-1}", "{\"circle_after\":\"2\"}", "{\"speed\":1}"
        }) {
      assertThat(sandbox.control("PUT", "/limits", body).status()).isEqualTo(400);
    }
  }

  private int call() {
    return sandbox.ozon(FREE, "{}").status();
  }

  private void advance(long millis) {
    sandbox.clock.advance(Duration.ofMillis(millis));
  }

  private void set(String body) {
    assertThat(sandbox.control("PUT", "/limits", body).status()).isEqualTo(200);
  }
}

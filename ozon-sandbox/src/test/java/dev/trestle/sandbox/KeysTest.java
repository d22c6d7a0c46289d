package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeysTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String TREE = "/v1/description-category/tree";
  private static final String KEY = "/sellers/100001/key";

  @Test
  void rotatesAKey() {
    change("{\"key\":\"new-key\"}");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(403);
    assertThat(withKey("new-key").status()).isEqualTo(200);
    assertThat(sandbox.ozon(TREE, "{}", "100002").status()).isEqualTo(200);
  }

  @Test
  void letsAKeyExpire() {
    change("{\"expires_at\":\"2026-09-14T10:00:00Z\"}");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(200);
    sandbox.clock.advance(Duration.ofHours(1));
    assertRefused(sandbox.ozon(TREE, "{}"), 403, 7, "Api-Key has expired, please create a new one");
  }

  @Test
  void livesThreeMonths() {
    assertThat(sandbox.control(KEY).body().path("expires_at").textValue()).startsWith("2026-12-13");
    sandbox.clock.advance(Duration.ofDays(90));
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(403);
    sandbox.control("POST", "/reset", "");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(200);
  }

  @Test
  void keepsToTheRolesOfAKey() {
    String number = sandbox.create("{}");
    change("{\"roles\":[\"Product\",\"Warehouse\"]}");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(200);
    assertRefused(
        sandbox.get(number),
        403,
        7,
        "Api-Key is missing a required role for a method: Posting FBS");
    change("{\"roles\":[\"Admin read only\"]}");
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(sandbox.ozon("/v2/posting/fbs/cancel", "{}").status()).isEqualTo(403);
  }

  @Test
  void waitsForTheOfferToBeSigned() {
    change("{\"offer_signed\":false}");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(403);
    change("{\"offer_signed\":true}");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(200);
  }

  @Test
  void refusesKeysThatMakeNoSense() {
    for (String body :
        new String[] {"{\"key\":\"\"}", "{\"roles\":[\"King\"]}", "{\"expires_at\":\"soon\"}"}) {
      assertThat(sandbox.control("PUT", KEY, body).status()).as(body).isEqualTo(400);
    }
    assertThat(sandbox.control("/sellers/9/key").status()).isEqualTo(404);
  }

  private RunningSandbox.Answer withKey(String key) {
    return sandbox.send(
        sandbox
            .request(TREE)
            .POST(BodyPublishers.ofString("{}"))
            .header("Client-Id", "100001")
            .header("Api-Key", key)
            .build());
  }

  private void change(String body) {
    assertThat(sandbox.control("PUT", KEY, body).status()).isEqualTo(200);
  }
}

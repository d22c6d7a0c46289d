package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.types.Direction;
import dev.trestle.sandbox.types.ShapeCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultRulesTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String GET = "/v3/posting/fbs/get";
  private static final String TREE = "/v1/description-category/tree";

  private String number;

  @BeforeEach
  void create() {
    number = sandbox.create("{}");
  }

  @Test
  void hitsOnlyTheMethodsAndTheSellerOfTheRule() {
    add("{\"kind\":\"status\",\"status\":503,\"method\":\"/v3/posting/\",\"seller\":\"100001\"}");
    assertRefused(sandbox.get(number), 503, 14, "Service Unavailable");
    assertThat(sandbox.ozon(TREE, "{}").status()).isEqualTo(200);
    assertThat(sandbox.ozon(GET, "{\"posting_number\":\"1\"}", "100002").status()).isEqualTo(404);
  }

  @Test
  void isUsedUpAfterSoManyCalls() {
    add("{\"kind\":\"throttle\",\"count\":2}");
    assertThat(sandbox.get(number).status()).isEqualTo(429);
    assertThat(rules().get(0).path("count").intValue()).isEqualTo(1);
    assertThat(sandbox.get(number).status()).isEqualTo(429);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(rules()).isEmpty();
  }

  @Test
  void showsAPostingAsItWasBeforeItsLastMoveToOneSellerAlone() {
    sandbox.control(
        "POST",
        "/sellers/100001/postings/" + number + "/state",
        "{\"status\":\"awaiting_deliver\"}");
    add("{\"kind\":\"stale\",\"count\":1,\"seller\":\"100002\"}");
    add("{\"kind\":\"stale\",\"count\":1,\"seller\":\"100001\",\"method\":\"" + GET + "\"}");
    assertThat(status()).isEqualTo("awaiting_packaging");
    assertThat(status()).isEqualTo("awaiting_deliver");
  }

  private String status() {
    return sandbox.get(number).body().at("/result/status").textValue();
  }

  @Test
  void hitsAShareOfTheCallsTheSameOnesEachTime() {
    List<Integer> first = hitsOfAThird();
    sandbox.control("POST", "/reset", "");
    assertThat(hitsOfAThird()).isEqualTo(first);
    assertThat(first.stream().filter(status -> status == 500).count()).isBetween(15L, 45L);
  }

  private List<Integer> hitsOfAThird() {
    add("{\"kind\":\"status\",\"percent\":33,\"method\":\"" + TREE + "\"}");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      statuses.add(sandbox.ozon(TREE, "{}").status());
    }
    return statuses;
  }

  @Test
  void answersTheThreeFormsOf429() {
    var general = once("{\"kind\":\"throttle\"}");
    assertThat(general.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(general.body()).contains("\"code\":8");
    var quota = once("{\"kind\":\"quota\"}");
    assertThat(quota.headers().firstValue("Item-Retry-After")).hasValue("1");
    assertThat(quota.headers().firstValue("Item-Rate-Limit-Remaining")).hasValue("0");
    assertThat(quota.headers().firstValue("Retry-After")).isEmpty();
    assertThat(quota.body()).contains("\"code\":\"RESOURCE_EXHAUSTED\"");
    var circle = once("{\"kind\":\"circle\"}");
    assertThat(circle.body()).isEqualTo("Circle is open");
    assertThat(List.of(general.statusCode(), quota.statusCode(), circle.statusCode()))
        .containsOnly(429);
  }

  @Test
  void answersErrorsThatAreNotInOzonsForm() {
    var text = once("{\"kind\":\"plain_text\",\"status\":503}");
    assertThat(text.statusCode()).isEqualTo(503);
    assertThat(text.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
    var html = once("{\"kind\":\"html\"}");
    assertThat(html.statusCode()).isEqualTo(502);
    assertThat(html.body()).startsWith("<html>");
    assertThat(once("{\"kind\":\"bare_error\"}").body())
        .startsWith("{\"message\":")
        .endsWith("\"}");
    assertThat(once("{\"kind\":\"wrapped_error\"}").body()).startsWith("{\"error\":{\"code\":");
  }

  @Test
  void switchesAMethodOff() {
    assertThat(once("{\"kind\":\"gone\"}").statusCode()).isEqualTo(410);
    var gone = once("{\"kind\":\"gone\",\"status\":404}");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("obsolete method cannot be used");
  }

  @Test
  void refusesKeysForEachReason() {
    add("{\"kind\":\"wrong_key\",\"count\":1}");
    assertRefused(
        sandbox.get(number), 403, 7, "Invalid Api-Key, please check the key and try again");
    add("{\"kind\":\"expired_key\",\"count\":1}");
    assertThat(sandbox.get(number).body().path("message").textValue()).contains("expired");
    add("{\"kind\":\"missing_role\",\"count\":1}");
    assertThat(sandbox.get(number).body().path("message").textValue())
        .contains("missing a required role")
        .endsWith("Posting FBS");
    add("{\"kind\":\"unsigned_offer\",\"count\":1}");
    var unsigned = sandbox.get(number);
    assertThat(unsigned.status()).isEqualTo(403);
    assertThat(unsigned.body().path("message").textValue()).contains("offer");
  }

  @Test
  void answersLateWithinTheSpan() {
    add("{\"kind\":\"latency\",\"from_ms\":150,\"to_ms\":200}");
    long start = System.nanoTime();
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void neverAnswers() {
    add("{\"kind\":\"hang\",\"count\":1}");
    var request = sandbox.ozonRequest(GET, "{}", "100001").timeout(Duration.ofMillis(300)).build();
    assertThatThrownBy(() -> sandbox.send(request)).hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
  }

  @Test
  void breaksOffInTheMiddleOfTheBody() {
    add("{\"kind\":\"half_body\",\"count\":1}");
    assertThatThrownBy(() -> sandbox.get(number))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class)
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(sandbox.get(number).status()).isEqualTo(200);
  }

  @Test
  void answersWithOtherTypesButTheSameValues() {
    var truth = sandbox.get(number).body();
    add("{\"kind\":\"wrong_types\",\"count\":1}");
    var spoilt = sandbox.get(number);
    assertThat(spoilt.status()).isEqualTo(200);
    assertThat(spoilt.body()).isNotEqualTo(truth);
    assertThat(ShapeCheck.check(GET, Direction.RESPONSE, spoilt.body())).isNotEmpty();
    assertThat(spoilt.raw().body()).contains(number);
    assertThat(sandbox.get(number).body()).isEqualTo(truth);
  }

  @Test
  void showsAndRemovesRules() {
    long id =
        add("{\"kind\":\"latency\",\"from_ms\":1,\"to_ms\":9,\"seller\":\"100001\",\"count\":5}");
    assertThat(rules().get(0))
        .hasToString(
            "{\"id\":"
                + id
                + ",\"seller\":\"100001\",\"method\":\"/\",\"kind\":\"latency\",\"count\":5,"
                + "\"percent\":100,\"from_ms\":1,\"to_ms\":9}");
    add("{\"kind\":\"html\"}");
    assertThat(sandbox.control("DELETE", "/faults/rules/" + id, "").status()).isEqualTo(200);
    assertThat(sandbox.control("DELETE", "/faults/rules/" + id, "").status()).isEqualTo(404);
    assertThat(rules()).hasSize(1);
    assertThat(sandbox.control("DELETE", "/faults/rules", "").body().path("rules")).isEmpty();
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertWrong("{}", "kind");
    assertWrong("{\"kind\":\"fire\"}", "kind");
    assertWrong("{\"kind\":\"html\",\"seller\":\"5\"}", "seller");
    assertWrong("{\"kind\":\"html\",\"method\":\"v3\"}", "method");
    assertWrong("{\"kind\":\"html\",\"count\":0}", "count");
    assertWrong("{\"kind\":\"html\",\"percent\":101}", "percent");
    assertWrong("{\"kind\":\"html\",\"status\":200}", "status");
    assertWrong("{\"kind\":\"throttle\",\"status\":500}", "status");
    assertWrong("{\"kind\":\"gone\",\"status\":500}", "status");
    assertWrong("{\"kind\":\"html\",\"from_ms\":5}", "from_ms");
    assertWrong("{\"kind\":\"latency\"}", "from_ms");
    assertWrong("{\"kind\":\"latency\",\"from_ms\":5,\"to_ms\":4}", "to_ms");
  }

  private void assertWrong(String body, String field) {
    var answer = sandbox.control("POST", "/faults/rules", body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    assertThat(answer.body().at("/error/field").textValue()).isEqualTo(field);
  }

  /** The answer to the one call that the rule hits. */
  private HttpResponse<String> once(String rule) {
    add(rule.replaceFirst("}$", ",\"count\":1}"));
    String body = "{\"posting_number\":\"" + number + "\"}";
    return sandbox.sendForText(sandbox.ozonRequest(GET, body, "100001").build());
  }

  private long add(String rule) {
    var answer = sandbox.control("POST", "/faults/rules", rule);
    assertThat(answer.status()).as(rule).isEqualTo(201);
    return answer.body().path("id").longValue();
  }

  private JsonNode rules() {
    return sandbox.control("/faults/rules").body().path("rules");
  }

  @Test
  void areSettledInTheOrderInWhichCallsArrive() {
    add("{\"kind\":\"latency\",\"from_ms\":400,\"to_ms\":400,\"count\":1}");
    sandbox.control("PUT", "/faults", "{\"throttle\":1}");
    var first = CompletableFuture.supplyAsync(() -> sandbox.get(number).status());
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!rules().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    assertThat(first.join()).isEqualTo(429);
  }

  @Test
  void spareCallsThatTheLimitRefuses() {
    sandbox.control("PUT", "/limits", "{\"requests_per_second\":1}");
    assertThat(sandbox.get(number).status()).isEqualTo(200);
    sandbox.control("PUT", "/faults", "{\"hang\":1,\"status\":503,\"status_requests\":1}");
    assertThat(sandbox.get(number).status()).isEqualTo(429);
    JsonNode left = sandbox.control("/faults").body();
    assertThat(left.path("hang").intValue()).isEqualTo(1);
    assertThat(left.path("status_requests").intValue()).isEqualTo(1);
  }
}

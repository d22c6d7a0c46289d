package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CancellationsTest {

  private static final String RFBS =
      "{\"scheme\":\"rfbs\",\"integration_type_flow\":\"3pl_tracking\"}";
  private static final String V1 = "/v1/conditional-cancellation/";
  private static final String V2 = "/v2/conditional-cancellation/";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void cancelsThePostingOnApproval() {
    String number = sandbox.create(RFBS);
    long id = apply(number);

    var answer = sandbox.ozon(V2 + "approve", decision(id, "Согласны"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode posting = sandbox.get(number).body().path("result");
    assertThat(posting.path("status").textValue()).isEqualTo("cancelled");
    assertThat(posting.at("/cancellation/cancel_reason_id").longValue()).isEqualTo(508);
    JsonNode application = list("{\"limit\":5}").at("/result/0");
    assertThat(application.at("/state/state").textValue()).isEqualTo("APPROVED");
    assertThat(application.at("/state/id").intValue()).isEqualTo(2);
    assertThat(application.path("approve_comment").textValue()).isEqualTo("Согласны");
    assertThat(application.path("approve_date").isTextual()).isTrue();
  }

  @Test
  void leavesThePostingOnRejection() {
    String number = sandbox.create(RFBS);
    long id = apply(number);

    assertThat(sandbox.ozon(V1 + "reject", decision(id, "Уже в пути")).status()).isEqualTo(200);

    assertThat(sandbox.get(number).body().at("/result/status").textValue())
        .isEqualTo("awaiting_packaging");
    JsonNode got = sandbox.ozon(V1 + "get", decision(id, "")).body().path("result");
    assertThat(got.at("/state/state").textValue()).isEqualTo("REJECTED");
    assertThat(got.has("source_id")).isFalse();
  }

  @Test
  void decidesOnlyOnce() {
    long id = apply(sandbox.create(RFBS));
    sandbox.ozon(V1 + "approve", decision(id, ""));

    assertThat(sandbox.ozon(V2 + "approve", decision(id, "")).status()).isEqualTo(409);
    assertThat(sandbox.ozon(V2 + "reject", decision(id, "")).status()).isEqualTo(409);
    assertThat(sandbox.ozon(V2 + "approve", decision(5, "")).status()).isEqualTo(404);
    assertThat(sandbox.ozon(V1 + "get", decision(5, "")).status()).isEqualTo(404);
  }

  @Test
  void cannotCancelWhatIsDelivered() {
    String number = sandbox.create(RFBS);
    long id = apply(number);
    sandbox.move(number, "posting_delivered");

    assertThat(sandbox.ozon(V2 + "approve", decision(id, "")).status()).isEqualTo(409);
    assertThat(list("{\"limit\":5}").at("/result/0/state/state").textValue())
        .isEqualTo("ON_APPROVAL");
  }

  @Test
  void approvesItselfAfterThreeDays() {
    String number = sandbox.create(RFBS);
    apply(number);
    assertThat(list("{\"limit\":5}").at("/result/0/auto_approve_date").textValue())
        .isEqualTo("2026-09-17T09:30:15Z");

    advance(Duration.ofDays(3).minusSeconds(1));
    assertThat(list("{\"limit\":5}").at("/result/0/state/state").textValue())
        .isEqualTo("ON_APPROVAL");
    advance(Duration.ofSeconds(1));

    assertThat(list("{\"limit\":5}").at("/result/0/state/state").textValue()).isEqualTo("APPROVED");
    assertThat(sandbox.get(number).body().at("/result/status").textValue()).isEqualTo("cancelled");
  }

  @Test
  void pagesByTheLastIdAndCountsOnRequest() {
    String number = sandbox.create(RFBS);
    long first = apply(number);
    long second = apply(number);

    JsonNode page = list("{\"limit\":1,\"with\":{\"counter\":true}}");
    JsonNode rest = list("{\"limit\":2,\"last_id\":" + first + "}");

    assertThat(page.path("last_id").longValue()).isEqualTo(first);
    assertThat(page.path("counter").intValue()).isEqualTo(2);
    assertThat(rest.path("result")).hasSize(1);
    assertThat(rest.at("/result/0/cancellation_id").longValue()).isEqualTo(second);
    assertThat(rest.has("counter")).isFalse();
    assertThat(sandbox.ozon(V2 + "list", "{\"limit\":501}").status()).isEqualTo(400);
    assertThat(sandbox.ozon(V2 + "list", "{}").status()).isEqualTo(400);
  }

  @Test
  void pagesByOffsetInTheOlderVersion() {
    String number = sandbox.create(RFBS);
    apply(number);
    long second = apply(number);
    String body = "{\"limit\":1,\"offset\":1,\"with\":{\"counters\":true}}";

    JsonNode page = sandbox.ozon(V1 + "list", body).body();

    assertThat(page.at("/result/0/cancellation_id").longValue()).isEqualTo(second);
    assertThat(page.path("total").intValue()).isEqualTo(2);
    assertThat(page.at("/counters/on_approval").intValue()).isEqualTo(2);
  }

  @Test
  void filters() {
    String number = sandbox.create(RFBS);
    long id = apply(number);
    sandbox.ozon(V2 + "reject", decision(id, "Нет"));
    apply(sandbox.create(RFBS));

    assertThat(filtered("\"state\":\"REJECTED\"").path("result")).hasSize(1);
    assertThat(filtered("\"state\":\"ALL\"").path("result")).hasSize(2);
    assertThat(filtered("\"posting_number\":[\"" + number + "\"]").path("result")).hasSize(1);
    assertThat(filtered("\"cancellation_initiator\":[\"OZON\"]").path("result")).isEmpty();
  }

  @Test
  void isOfRfbsOnly() {
    String body = "{\"posting_number\":\"" + sandbox.create("{}") + "\"}";
    assertThat(sandbox.control("POST", "/sellers/100001/cancellations", body).status())
        .isEqualTo(400);
    apply(sandbox.create(RFBS));
    assertThat(list("{\"limit\":5}").at("/result/0/tpl_integration_type").textValue())
        .isEqualTo("ThirdPartyTracking");
  }

  @Test
  void forgetsApplicationsAtAReset() {
    String number = sandbox.create(RFBS);
    apply(number);
    sandbox.control("POST", "/reset", "");
    assertThat(sandbox.create(RFBS)).isEqualTo(number);
    advance(Duration.ofDays(4));

    assertThat(list("{\"limit\":5}").path("result")).isEmpty();
    assertThat(sandbox.get(number).body().at("/result/status").textValue())
        .isEqualTo("awaiting_packaging");
  }

  private void advance(Duration by) {
    sandbox.control("POST", "/clock", "{\"advance_seconds\":" + by.toSeconds() + "}");
  }

  private long apply(String number) {
    var answer =
        sandbox.control(
            "POST", "/sellers/100001/cancellations", "{\"posting_number\":\"" + number + "\"}");
    assertThat(answer.status()).isEqualTo(201);
    return answer.body().path("cancellation_id").longValue();
  }

  private JsonNode list(String body) {
    return sandbox.ozon(V2 + "list", body).body();
  }

  private JsonNode filtered(String filter) {
    return list("{\"limit\":5,\"filters\":{" + filter + "}}");
  }

  private static String decision(long id, String comment) {
    return "{\"cancellation_id\":" + id + ",\"comment\":\"" + comment + "\"}";
  }
}

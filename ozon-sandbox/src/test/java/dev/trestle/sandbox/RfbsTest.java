package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RfbsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final Duration MOVED = Duration.ofSeconds(2);
  private static final Duration CONFIRMED = Duration.ofSeconds(10);

  @Test
  void hasADeliveryMethodOfItsOwn() {
    JsonNode posting = get(create());
    long method = posting.at("/delivery_method/id").longValue();
    assertThat(method).isNotEqualTo(posting.at("/delivery_method/warehouse_id").longValue());
    assertThat(posting.path("tpl_integration_type").textValue()).isEqualTo("non_integrated");
    assertThat(posting.path("integration_type_flow").textValue()).isEqualTo("non_integrated");
  }

  @Test
  void deliversStepByStep() {
    String number = ready();
    assertThat(outcome("delivering", number)).isEmpty();
    assertThat(status(number)).isEqualTo("awaiting_deliver");
    sandbox.advance(MOVED);
    assertThat(status(number)).isEqualTo("delivering");
    assertThat(outcome("last-mile", number)).isEmpty();
    sandbox.advance(MOVED);
    assertThat(get(number).path("substatus").textValue()).isEqualTo("posting_in_courier_service");
    assertThat(outcome("delivered", number)).isEmpty();
    sandbox.advance(MOVED);
    assertThat(get(number).path("substatus").textValue())
        .isEqualTo("posting_conditionally_delivered");
    sandbox.advance(CONFIRMED);
    assertThat(status(number)).isEqualTo("delivered");
    assertThat(get(number).path("fact_delivery_date").isTextual()).isTrue();
  }

  @Test
  void refusesStepsOutOfOrder() {
    String number = create();
    assertThat(outcome("delivering", number)).isEqualTo("TRANSITION_IS_NOT_POSSIBLE");
    sandbox.move(number, "posting_transferring_to_delivery");
    assertThat(outcome("last-mile", number)).isEqualTo("TRANSITION_IS_NOT_POSSIBLE");
    assertThat(outcome("delivered", number)).isEqualTo("TRANSITION_IS_NOT_POSSIBLE");
    assertThat(outcome("sent-by-seller", number)).isEmpty();
    sandbox.advance(MOVED);
    assertThat(status(number)).isEqualTo("sent_by_seller");
    assertThat(outcome("sent-by-seller", number)).isEqualTo("TRANSITION_IS_NOT_POSSIBLE");
  }

  @Test
  void answersForEachPosting() {
    String good = ready();
    String fbs = sandbox.create("{}");
    String gone = create();
    sandbox.control("POST", "/sellers/100001/postings/" + gone + "/cancel", "{}");
    JsonNode result =
        sandbox
            .ozon(
                "/v2/fbs/posting/delivering",
                "{\"posting_number\":[\"%s\",\"%s\",\"%s\",\"1-1-1\"]}".formatted(good, fbs, gone))
            .body()
            .path("result");
    assertThat(result.findValuesAsText("error"))
        .containsExactly(
            "",
            "HAS_INCORRECT_TPL_INTEGRATION_TYPE",
            "POSTING_ALREADY_CANCELLED",
            "POSTING_NOT_FOUND");
    assertThat(result.findValuesAsText("result"))
        .containsExactly("true", "false", "false", "false");
    assertThat(sandbox.ozon("/v2/fbs/posting/delivering", "{}").status()).isEqualTo(400);
  }

  @Test
  void setsTrackingNumbers() {
    String number =
        sandbox.create("{\"scheme\":\"rfbs\",\"integration_type_flow\":\"3pl_tracking\"}");
    assertThat(tracked(number, "TR-17")).isEmpty();
    assertThat(get(number).path("tracking_number").textValue()).isEqualTo("TR-17");
    assertThat(tracked(sandbox.create("{}"), "TR-18"))
        .isEqualTo("HAS_INCORRECT_TPL_INTEGRATION_TYPE");
    for (String flow : new String[] {"aggregator", "hybryd"}) {
      String other =
          sandbox.create("{\"scheme\":\"rfbs\",\"integration_type_flow\":\"" + flow + "\"}");
      assertThat(tracked(other, "TR-19")).isEqualTo("HAS_INCORRECT_TPL_INTEGRATION_TYPE");
    }
    assertThat(tracked("1-1-1", "TR-20")).isEqualTo("POSTING_NOT_FOUND");
    assertThat(tracked(number, "")).isNotEmpty();
  }

  @Test
  void takesTwentyTrackingNumbersAtMost() {
    String row = "{\"posting_number\":\"1-1-1\",\"tracking_number\":\"T\"}";
    String body = "{\"tracking_numbers\":[%s]}";
    String path = "/v2/fbs/posting/tracking-number/set";
    assertThat(sandbox.ozon(path, body.formatted(rows(row, 20))).status()).isEqualTo(200);
    assertRefused(
        sandbox.ozon(path, body.formatted(rows(row, 21))),
        400,
        3,
        "Request validation error: invalid FbsPostingTrackingNumberSetRequest.TrackingNumbers:"
            + " value must contain between 1 and 20 items, inclusive");
  }

  @Test
  void setsAnotherDayToShip() {
    String number = create();
    assertThat(cutoff(number, "2026-09-20T08:00:00Z").body()).hasToString("{\"result\":true}");
    assertThat(get(number).path("shipment_date").textValue()).isEqualTo("2026-09-20T08:00:00Z");
    assertThat(cutoff(number, "2026-09-01T08:00:00Z").status()).isEqualTo(400);
    assertRefused(
        cutoff(sandbox.create("{}"), "2026-09-20T08:00:00Z"),
        400,
        3,
        "HAS_INCORRECT_TPL_INTEGRATION_TYPE");
    sandbox.move(number, "posting_in_courier_service");
    assertRefused(cutoff(number, "2026-09-20T08:00:00Z"), 400, 3, "HAS_INCORRECT_STATUS");
  }

  @Test
  void movesTheDeliveryWindowTwice() {
    String number = create();
    String restrictions = "/v1/posting/fbs/timeslot/change-restrictions";
    String body = "{\"posting_number\":\"" + number + "\"}";
    assertThat(remaining(restrictions, body)).isEqualTo(2);
    assertThat(timeslot(number, 10, 14).body()).hasToString("{\"result\":true}");
    JsonNode truth = sandbox.control("/sellers/100001/postings/" + number).body();
    assertThat(truth.at("/posting/analytics_data/delivery_date_begin").textValue())
        .isEqualTo("2026-09-20T10:00:00Z");
    timeslot(number, 11, 15);
    assertThat(remaining(restrictions, body)).isZero();
    assertThat(timeslot(number, 12, 16).status()).isEqualTo(400);
    assertThat(timeslot(create(), 14, 10).status()).isEqualTo(400);
  }

  @Test
  void verifiesThePickupCode() {
    String number = create();
    String code =
        sandbox
            .control("/sellers/100001/postings/" + number)
            .body()
            .path("pickup_code")
            .textValue();
    assertThat(verified(number, code + "1")).isFalse();
    assertThat(get(number).path("pickup_code_verified_at").isNull()).isTrue();
    assertThat(verified(number, code)).isTrue();
    assertThat(get(number).path("pickup_code_verified_at").isTextual()).isTrue();
  }

  private boolean verified(String number, String code) {
    return sandbox
        .ozon(
            "/v1/posting/fbs/pick-up-code/verify",
            "{\"posting_number\":\"%s\",\"pickup_code\":\"%s\"}".formatted(number, code))
        .body()
        .path("valid")
        .booleanValue();
  }

  private RunningSandbox.Answer timeslot(String number, int from, int to) {
    return sandbox.ozon(
        "/v1/posting/fbs/timeslot/set",
        """
        {"posting_number":"%s",
         "new_timeslot":{"from":"2026-09-20T%d:00:00Z","to":"2026-09-20T%d:00:00Z"}}
        """
            .formatted(number, from, to));
  }

  private int remaining(String path, String body) {
    return sandbox.ozon(path, body).body().path("remaining_changes_count").intValue();
  }

  private RunningSandbox.Answer cutoff(String number, String date) {
    return sandbox.ozon(
        "/v1/posting/cutoff/set",
        "{\"posting_number\":\"%s\",\"new_cutoff_date\":\"%s\"}".formatted(number, date));
  }

  private String tracked(String number, String tracking) {
    return sandbox
        .ozon(
            "/v2/fbs/posting/tracking-number/set",
            """
            {"tracking_numbers":[{"posting_number":"%s","tracking_number":"%s"}]}
            """
                .formatted(number, tracking))
        .body()
        .at("/result/0/error")
        .textValue();
  }

  private String outcome(String move, String number) {
    return sandbox
        .ozon("/v2/fbs/posting/" + move, "{\"posting_number\":[\"" + number + "\"]}")
        .body()
        .at("/result/0/error")
        .textValue();
  }

  private String create() {
    return sandbox.create("{\"scheme\":\"rfbs\"}");
  }

  private String ready() {
    String number = create();
    sandbox.move(number, "posting_transferring_to_delivery");
    return number;
  }

  private String status(String number) {
    return get(number).path("status").textValue();
  }

  private JsonNode get(String number) {
    return sandbox.get(number).body().path("result");
  }

  private static String rows(String row, int count) {
    return IntStream.range(0, count).mapToObj(i -> row).collect(Collectors.joining(","));
  }
}

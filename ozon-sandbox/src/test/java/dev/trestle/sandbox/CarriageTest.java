package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CarriageTest {

  private static final Duration PAPERWORK = Duration.ofSeconds(10);

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final List<String> numbers = new ArrayList<>();
  private long method;

  /** Three packed postings of one delivery method. */
  @BeforeEach
  void pack() {
    String first = packed();
    method = methodOf(first);
    numbers.add(first);
    while (numbers.size() < 3) {
      String next = packed();
      if (methodOf(next) == method) {
        numbers.add(next);
      }
    }
  }

  @Test
  void takesEveryPackedPostingOfTheMethod() {
    long id = create();

    assertThat(postingsOf(id)).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(carriage(id).path("status").asText()).isEqualTo("new");
    assertThat(substatus(numbers.getFirst())).isEqualTo("posting_transferring_to_delivery");
  }

  @Test
  void movesThePostingsWhenApproved() {
    long id = create();
    approve(id);

    assertThat(carriage(id).path("status").asText()).isEqualTo("formed");
    assertThat(numbers).allMatch(number -> substatus(number).equals("posting_in_carriage"));
  }

  @Test
  void doesNothingWhenApprovedTwice() {
    long id = create();
    approve(id);
    sandbox.advance(PAPERWORK);
    JsonNode before = carriage(id);
    approve(id);

    assertThat(carriage(id)).isEqualTo(before);
    assertThat(check(id).path("status").asText()).isEqualTo("ready");
  }

  @Test
  void leavesTheRemainderToTheNextOne() {
    long first = create();
    approve(first);
    String late = packedHere();
    assertRefused(created(), 400, 3, "posting_statuses_not_ready");
    sandbox.advance(PAPERWORK);

    assertThat(check(first).path("has_postings_for_next_carriage").asBoolean()).isTrue();
    assertThat(check(first).path("is_partial").asBoolean()).isTrue();
    long second = create();
    approve(second);
    sandbox.advance(PAPERWORK);

    assertThat(check(second).path("added_to_act").get(0).asText()).isEqualTo(late);
    assertThat(check(second).path("partial_num").asInt()).isEqualTo(2);
    assertThat(check(second).path("has_postings_for_next_carriage").asBoolean()).isFalse();
  }

  @Test
  void takesPostingsOfFbsAlone() {
    for (String scheme : new String[] {"rfbs", "fbo"}) {
      String number = sandbox.create("{\"scheme\":\"" + scheme + "\"}");
      sandbox.move(number, "posting_transferring_to_delivery");
    }

    assertThat(postingsOf(create())).containsExactlyInAnyOrderElementsOf(numbers);
  }

  @Test
  void refusesASecondOneBeforeTheFirstIsApproved() {
    create();
    assertRefused(created(), 400, 3, "can't create carriage");
  }

  @Test
  void refusesWhatCannotBeTaken() {
    approve(create());
    sandbox.advance(PAPERWORK);
    assertRefused(created(), 400, 3, "no_postings");
    String unpacked = sandbox.create("{}");
    while (methodOf(unpacked) != method) {
      unpacked = sandbox.create("{}");
    }
    assertRefused(created(), 400, 3, "not_packaged");
    assertRefused(
        sandbox.ozon("/v1/carriage/create", "{\"delivery_method_id\":7}"),
        400,
        3,
        "DELIVERY_METHOD_NOT_FOUND");
    assertRefused(created("2026-09-15T00:00:00Z"), 400, 3, "package_time_not_passed");
    assertRefused(created("2026-09-13"), 400, 3, "outdated");
    assertThat(created("soon").status()).isEqualTo(400);
  }

  @Test
  void overwritesThePostingsOfANewOne() {
    long id = create();
    String kept = numbers.getFirst();
    JsonNode result =
        ozon(
                "/v1/carriage/set-postings",
                "{\"carriage_id\":%d,\"posting_numbers\":[\"%s\",\"11111111-0001-1\"]}"
                    .formatted(id, kept))
            .path("result");

    assertThat(result.get(0).path("result").asBoolean()).isTrue();
    assertThat(result.get(1).path("result").asBoolean()).isFalse();
    assertThat(result.get(1).path("error").asText()).isEqualTo("POSTING_NOT_FOUND");
    assertThat(postingsOf(id)).containsExactly(kept);
    approve(id);
    sandbox.advance(PAPERWORK);
    assertThat(check(id).path("removed_from_act")).hasSize(2);
    assertThat(substatus(numbers.get(1))).isEqualTo("posting_not_in_carriage");
    assertRefused(
        sandbox.ozon(
            "/v1/carriage/set-postings",
            "{\"carriage_id\":%d,\"posting_numbers\":[\"%s\"]}".formatted(id, kept)),
        400,
        3,
        "Incorrect_carriage_status");
  }

  @Test
  void leavesOutAPostingThatWasCancelledMeanwhile() {
    long id = create();
    String gone = numbers.get(2);
    sandbox.control("POST", "/sellers/100001/postings/" + gone + "/cancel", "{}");
    approve(id);
    sandbox.advance(PAPERWORK);

    assertThat(check(id).path("added_to_act")).hasSize(2);
    assertThat(check(id).path("removed_from_act").get(0).asText()).isEqualTo(gone);
  }

  @Test
  void givesThePostingsBackWhenCancelled() {
    long id = create();
    approve(id);
    JsonNode answer = ozon("/v1/carriage/cancel", carriageBody(id));

    assertThat(answer.path("carriage_status").asText()).isEqualTo("cancelled");
    assertThat(answer.path("error").asText()).isEmpty();
    assertThat(numbers).allMatch(number -> substatus(number).equals("posting_not_in_carriage"));
    assertThat(ozon("/v1/carriage/cancel", carriageBody(id))).isEqualTo(answer);
    assertThat(check(id).path("status").asText()).isEqualTo("cancelled");
    assertThat(postingsOf(create())).containsExactlyInAnyOrderElementsOf(numbers);
  }

  @Test
  void keepsACarriageThatHasLeft() {
    long id = create();
    approve(id);
    numbers.forEach(number -> sandbox.move(number, "posting_on_way_to_city"));

    assertThat(carriage(id).path("status").asText()).isEqualTo("sended");
    assertThat(carriage(id).path("cancel_availability").path("is_cancel_available").asBoolean())
        .isFalse();
    JsonNode answer = ozon("/v1/carriage/cancel", carriageBody(id));
    assertThat(answer.path("carriage_status").asText()).isEqualTo("sended");
    assertThat(answer.path("error").asText()).isNotEmpty();
  }

  @Test
  void pushesTheMoves() throws Exception {
    try (var receiver = new PushReceiver()) {
      sandbox.control("PUT", "/push-url", receiver.asBody());
      approve(create());
      Instant limit = Instant.now().plusSeconds(20);
      while (pushedIntoCarriage().size() < 3 && Instant.now().isBefore(limit)) {
        Thread.sleep(20);
      }
      assertThat(pushedIntoCarriage()).containsExactlyInAnyOrderElementsOf(numbers);
    }
  }

  /** From the log of attempts: on a busy machine the receiver may be too slow for the first one. */
  private Set<String> pushedIntoCarriage() {
    Set<String> pushed = new HashSet<>();
    for (JsonNode attempt :
        sandbox.control("/pushes?seller=100001&limit=100").body().path("pushes")) {
      if (attempt.path("body").path("new_state").asText().equals("posting_in_carriage")) {
        pushed.add(attempt.path("posting_number").asText());
      }
    }
    return pushed;
  }

  @Test
  void createsAndApprovesInOneOlderCall() {
    JsonNode act =
        ozon(
            "/v2/posting/fbs/act/create",
            "{\"delivery_method_id\":%d,\"departure_date\":\"2026-09-14T00:00:00Z\",\"containers_count\":2}"
                .formatted(method));
    long id = act.path("result").path("id").asLong();

    assertThat(carriage(id).path("status").asText()).isEqualTo("formed");
    assertThat(carriage(id).path("containers_count").asInt()).isEqualTo(2);
    assertThat(sandbox.ozon("/v2/posting/fbs/act/create", "{}").status()).isEqualTo(400);
  }

  @Test
  void hidesCarriagesOfOtherSellers() {
    long id = create();
    assertThat(sandbox.ozon("/v1/carriage/get", carriageBody(id), "100002").status())
        .isEqualTo(404);
  }

  private String packed() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_transferring_to_delivery");
    return number;
  }

  private String packedHere() {
    String number = sandbox.create("{}");
    while (methodOf(number) != method) {
      number = sandbox.create("{}");
    }
    sandbox.move(number, "posting_transferring_to_delivery");
    return number;
  }

  private long methodOf(String number) {
    return sandbox.get(number).body().path("result").path("delivery_method").path("id").asLong();
  }

  private String substatus(String number) {
    return sandbox.get(number).body().path("result").path("substatus").asText();
  }

  private RunningSandbox.Answer created() {
    return sandbox.ozon("/v1/carriage/create", "{\"delivery_method_id\":" + method + "}");
  }

  private RunningSandbox.Answer created(String day) {
    return sandbox.ozon(
        "/v1/carriage/create",
        "{\"delivery_method_id\":%d,\"departure_date\":\"%s\"}".formatted(method, day));
  }

  private long create() {
    var answer = created();
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("carriage_id").asLong();
  }

  private void approve(long id) {
    assertThat(ozon("/v1/carriage/approve", carriageBody(id))).isEmpty();
  }

  private JsonNode carriage(long id) {
    return ozon("/v1/carriage/get", carriageBody(id));
  }

  private JsonNode check(long id) {
    return ozon("/v2/posting/fbs/act/check-status", "{\"id\":" + id + "}").path("result");
  }

  private List<String> postingsOf(long id) {
    return ozon("/v2/posting/fbs/act/get-postings", "{\"id\":" + id + "}")
        .path("result")
        .findValuesAsText("posting_number");
  }

  private JsonNode ozon(String path, String body) {
    var answer = sandbox.ozon(path, body);
    assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String carriageBody(long id) {
    return "{\"carriage_id\":" + id + "}";
  }
}

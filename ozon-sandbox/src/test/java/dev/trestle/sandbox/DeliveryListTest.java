package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryListTest {

  private static final String SECOND = "/v2/carriage/delivery/list";
  private static final String FIRST = "/v1/carriage/delivery/list";
  private static final String AVAILABLE = "/v1/posting/carriage-available/list";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void leavesOutMethodsWithoutPostings() {
    assertThat(list("")).isEmpty();
  }

  @Test
  void offersACarriageOnceSomethingIsPacked() {
    String number = sandbox.create("{}");
    assertThat(list("").get(0).path("carriages")).isEmpty();
    sandbox.move(number, "posting_transferring_to_delivery");

    JsonNode method = list("").get(0);
    assertThat(method.path("carriages")).hasSize(1);
    assertThat(method.path("carriages").get(0).path("id").asLong(-1)).isZero();
    assertThat(method.path("carriages").get(0).path("postings_count").asInt()).isEqualTo(1);
    assertThat(method.path("departure_date").asText()).isEqualTo("2026-09-14");
    assertThat(method.path("delivery_method_id").asLong()).isEqualTo(methodOf(number));
    assertThat(method.path("warehouse_name").asText()).isNotEmpty();
  }

  @Test
  void showsTheCarriageInsteadOfTheOffer() {
    String number = packed();
    long id = create(methodOf(number));

    JsonNode method = list("").get(0);
    assertThat(method.path("carriages")).hasSize(1);
    assertThat(method.path("carriages").get(0).path("id").asLong()).isEqualTo(id);
    assertThat(method.path("carriages").get(0).path("status").asText()).isEqualTo("new");
    assertThat(method.path("carriage_postings_count").asInt()).isEqualTo(1);
  }

  @Test
  void warnsOfMandatoryPostingsThatAreNotPacked() {
    sandbox.create("{}");
    sandbox.advance(Duration.ofDays(2));

    JsonNode method = list("").get(0);
    assertThat(method.path("mandatory_postings_count").asInt()).isEqualTo(1);
    assertThat(method.path("mandatory_packaged_count").asInt()).isZero();
    assertThat(method.path("errors").get(0).path("code").asText()).isEqualTo("not_packaged");
  }

  @Test
  void countsWhatMayLeaveEarly() {
    packed();

    JsonNode method = list("").get(0);
    assertThat(method.path("mandatory_postings_count").asInt()).isZero();
    assertThat(method.path("optional_packaged_count").asInt()).isEqualTo(1);
    assertThat(method.path("errors")).isEmpty();
  }

  @Test
  void pagesByCursor() {
    List<Long> methods = bothMethods();
    JsonNode first = sandbox.ozon(SECOND, "{\"limit\":1}").body();
    JsonNode second =
        sandbox
            .ozon(SECOND, "{\"limit\":1,\"cursor\":\"" + first.path("cursor").asText() + "\"}")
            .body();

    assertThat(first.path("has_next").asBoolean()).isTrue();
    assertThat(second.path("has_next").asBoolean(true)).isFalse();
    assertThat(second.path("cursor").asText("x")).isEmpty();
    assertThat(
            List.of(
                first.path("methods").get(0).path("delivery_method_id").asLong(),
                second.path("methods").get(0).path("delivery_method_id").asLong()))
        .containsExactlyInAnyOrderElementsOf(methods);
    assertThat(sandbox.ozon(SECOND, "{}").status()).isEqualTo(400);
    assertThat(sandbox.ozon(SECOND, "{\"limit\":1001}").status()).isEqualTo(400);
  }

  @Test
  void filtersByMethodAndDay() {
    List<Long> methods = bothMethods();

    assertThat(list("\"delivery_method_id\":" + methods.getFirst())).hasSize(1);
    assertThat(list("\"delivery_method_id\":7")).isEmpty();
    assertThat(list("\"departure_date\":\"2026-09-15T00:00:00Z\"")).hasSize(2);
  }

  @Test
  void speaksTheOlderListsToo() {
    String number = packed();
    long id = create(methodOf(number));

    JsonNode first = sandbox.ozon(FIRST, "{}").body().path("result").get(0);
    assertThat(first.path("carriages").get(0).path("id").isTextual()).isTrue();
    assertThat(first.path("carriages").get(0).path("id").asLong()).isEqualTo(id);
    assertThat(first.path("can_create_another_carriage").asBoolean(true)).isFalse();
    JsonNode available =
        sandbox
            .ozon(AVAILABLE, "{\"delivery_method_id\":" + methodOf(number) + "}")
            .body()
            .path("result")
            .get(0);
    assertThat(available.path("carriage_id").asLong()).isEqualTo(id);
    assertThat(available.path("carriage_status").asText()).isEqualTo("new");
    assertThat(sandbox.ozon(AVAILABLE, "{}").status()).isEqualTo(400);
  }

  private List<Long> bothMethods() {
    List<Long> methods = new ArrayList<>();
    while (methods.size() < 2) {
      long method = methodOf(packed());
      if (!methods.contains(method)) {
        methods.add(method);
      }
    }
    return methods;
  }

  private JsonNode list(String filter) {
    var answer = sandbox.ozon(SECOND, "{\"limit\":100,\"filter\":{" + filter + "}}");
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("methods");
  }

  private String packed() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_transferring_to_delivery");
    return number;
  }

  private long create(long method) {
    return sandbox
        .ozon("/v1/carriage/create", "{\"delivery_method_id\":" + method + "}")
        .body()
        .path("carriage_id")
        .asLong();
  }

  private long methodOf(String number) {
    return sandbox.get(number).body().path("result").path("delivery_method").path("id").asLong();
  }
}

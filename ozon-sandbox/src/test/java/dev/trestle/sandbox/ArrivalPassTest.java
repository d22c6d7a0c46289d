package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArrivalPassTest {

  private static final String DRIVER =
      "\"driver_name\":\"Водитель %s\",\"driver_phone\":\"+70000000000\","
          + "\"vehicle_license_plate\":\"A000AA\",\"vehicle_model\":\"van\"";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private long carriage;

  @BeforeEach
  void create() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_transferring_to_delivery");
    long method =
        sandbox.get(number).body().path("result").path("delivery_method").path("id").asLong();
    carriage =
        sandbox
            .ozon("/v1/carriage/create", "{\"delivery_method_id\":" + method + "}")
            .body()
            .path("carriage_id")
            .asLong();
  }

  @Test
  void belongsToItsCarriage() {
    String id = issue("1");

    JsonNode shown = sandbox.ozon("/v1/carriage/get", "{\"carriage_id\":" + carriage + "}").body();
    assertThat(shown.path("arrival_pass_ids").get(0).asText()).isEqualTo(id);
    JsonNode listed = list("").path("arrival_passes").get(0);
    assertThat(listed.path("arrival_pass_id").asText()).isEqualTo(id);
    assertThat(listed.path("driver_name").asText()).isEqualTo("Водитель 1");
    assertThat(listed.path("is_active").asBoolean()).isTrue();
  }

  @Test
  void isUpdatedAndDeleted() {
    String id = issue("1");
    var update = pass("/v1/carriage/pass/update", "\"id\":" + id + "," + DRIVER.formatted("2"));
    assertThat(update.status()).isEqualTo(200);
    assertThat(list("").path("arrival_passes").get(0).path("driver_name").asText())
        .isEqualTo("Водитель 2");

    assertThat(delete(id)).isEqualTo(200);
    assertThat(list("").path("arrival_passes")).isEmpty();
    assertThat(delete(id)).isEqualTo(404);
  }

  @Test
  void isListedByPages() {
    String first = issue("1");
    String second = issue("2");
    JsonNode page = sandbox.ozon("/v1/pass/list", "{\"limit\":1}").body();
    JsonNode rest =
        sandbox
            .ozon(
                "/v1/pass/list",
                "{\"limit\":1,\"cursor\":\"" + page.path("cursor").asText() + "\"}")
            .body();

    assertThat(page.path("arrival_passes").get(0).path("arrival_pass_id").asText())
        .isEqualTo(first);
    assertThat(rest.path("arrival_passes").get(0).path("arrival_pass_id").asText())
        .isEqualTo(second);
    assertThat(rest.path("cursor").asText("x")).isEmpty();
    assertThat(list("\"arrival_pass_ids\":[\"" + second + "\"]").path("arrival_passes")).hasSize(1);
    assertThat(list("\"arrival_reason\":\"FBS_RETURN\"").path("arrival_passes")).isEmpty();
  }

  @Test
  void needsADriver() {
    assertThat(pass("/v1/carriage/pass/create", "\"driver_name\":\"x\"").status()).isEqualTo(400);
    assertThat(
            sandbox.ozon("/v1/carriage/pass/create", "{\"carriage_id\":" + carriage + "}").status())
        .isEqualTo(400);
  }

  private String issue(String who) {
    return pass("/v1/carriage/pass/create", DRIVER.formatted(who))
        .body()
        .path("arrival_pass_ids")
        .get(0)
        .asText();
  }

  private RunningSandbox.Answer pass(String path, String fields) {
    return sandbox.ozon(
        path, "{\"carriage_id\":%d,\"arrival_passes\":[{%s}]}".formatted(carriage, fields));
  }

  private int delete(String id) {
    return sandbox
        .ozon(
            "/v1/carriage/pass/delete",
            "{\"carriage_id\":%d,\"arrival_pass_ids\":[\"%s\"]}".formatted(carriage, id))
        .status();
  }

  private JsonNode list(String filter) {
    return sandbox.ozon("/v1/pass/list", "{\"limit\":10,\"filter\":{" + filter + "}}").body();
  }
}

package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReturnsTest {

  private static final String LIST = "/v1/returns/list";
  private static final String ANY_CHANGE =
      "\"visual_status_change_moment\":{\"time_from\":\"2026-01-01T00:00:00Z\"}";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void listsAReturnInOzonsShape() {
    String number = sandbox.create("{}");
    create(number, ",\"reason\":\"Тест\"");

    JsonNode one = list("").path("returns").path(0);

    assertThat(one.path("id").isIntegralNumber()).isTrue();
    assertThat(one.path("company_id").longValue()).isEqualTo(100_001);
    assertThat(one.path("schema").textValue()).isEqualTo("Fbs");
    assertThat(one.path("type").textValue()).isEqualTo("ClientReturn");
    assertThat(one.path("return_reason_name").textValue()).isEqualTo("Тест");
    assertThat(one.path("posting_number").textValue()).isEqualTo(number);
    assertThat(number).startsWith(one.path("order_number").textValue() + "-");
    assertThat(one.at("/product/price/price").isNumber()).isTrue();
    assertThat(one.at("/product/price/currency_code").textValue()).isEqualTo("RUB");
    assertThat(one.at("/visual/status/sys_name").textValue()).isEqualTo("WaitingShipment");
    assertThat(one.path("return_clearing_id").isNull()).isTrue();
    assertThat(one.at("/storage/arrived_moment").isNull()).isTrue();
  }

  @Test
  void chargesForStorageThreeDaysAfterArrival() {
    long id = create(sandbox.create("{}"), "");
    move(id, "ArrivedAtReturnPlace");
    sandbox.clock.advance(Duration.ofDays(5));

    JsonNode storage = list("").at("/returns/0/storage");

    assertThat(storage.path("days").intValue()).isEqualTo(5);
    assertThat(storage.at("/sum/price").intValue()).isEqualTo(30);
    assertThat(storage.path("tariffication_start_date").textValue())
        .isEqualTo("2026-09-17T09:30:15Z");
    String charged =
        """
        {"limit":5,"filter":{"storage_tariffication_start_date":
          {"time_from":"2026-09-17T00:00:00Z","time_to":"2026-09-18T00:00:00Z"}}}
        """;
    assertThat(sandbox.ozon(LIST, charged).body().path("returns")).hasSize(1);
  }

  @Test
  void pagesByTheLastId() {
    String number = sandbox.create("{}");
    for (int i = 0; i < 3; i++) {
      create(number, "");
    }
    JsonNode first = sandbox.ozon(LIST, body(2, 0, "")).body();
    long last = first.at("/returns/1/id").longValue();
    JsonNode second = sandbox.ozon(LIST, body(2, last, "")).body();

    assertThat(first.path("has_next").booleanValue()).isTrue();
    assertThat(second.path("has_next").booleanValue()).isFalse();
    assertThat(second.at("/returns/0/id").longValue()).isEqualTo(last + 1);
  }

  @Test
  void filters() {
    String number = sandbox.create("{}");
    create(number, "");
    create(sandbox.create("{\"scheme\":\"fbo\"}"), ",\"status\":\"MovingToOzon\"");

    assertThat(list(",\"return_schema\":\"FBO\"").path("returns")).hasSize(1);
    assertThat(list(",\"return_schema\":\"FBO\"").at("/returns/0/schema").textValue())
        .isEqualTo("Fbo");
    assertThat(list(",\"posting_numbers\":[\"" + number + "\"]").path("returns")).hasSize(1);
    assertThat(list(",\"visual_status_name\":\"MovingToOzon\"").path("returns")).hasSize(1);
    assertThat(list(",\"offer_id\":\"нет такого\"").path("returns")).isEmpty();
    assertThat(list(",\"order_id\":\"1\"").path("returns")).isEmpty();
    assertThat(sandbox.ozon(LIST, body(5, 0, ""), "100002").body().path("returns")).isEmpty();
  }

  @Test
  void wantsExactlyOneDate() {
    String two = "," + ANY_CHANGE.replace("visual_status_change_moment", "logistic_return_date");

    assertRefused("{\"limit\":5,\"filter\":{}}", "use only one of the filters");
    assertRefused(body(5, 0, two), "use only one of the filters");
    assertRefused(body(0, 0, ""), "Limit: value must be inside range [1, 500]");
    assertRefused(body(501, 0, ""), "Limit: value must be inside range [1, 500]");
    String many = String.join(",", Collections.nCopies(51, "\"1-1-1\""));
    assertRefused(body(5, 0, ",\"posting_numbers\":[" + many + "]"), "PostingNumbers");
  }

  @Test
  void movesUntilItsLastStatus() {
    long id = create(sandbox.create("{}"), "");
    for (String status : List.of("MovingToSeller", "ArrivedAtReturnPlace", "ReceivedBySeller")) {
      assertThat(move(id, status).status()).isEqualTo(200);
    }
    JsonNode done = list("").path("returns").path(0);

    assertThat(done.at("/logistic/final_moment").isTextual()).isTrue();
    assertThat(move(id, "MovingToSeller").status()).isEqualTo(400);
    assertThat(move(id, "Flying").status()).isEqualTo(400);
    assertThat(move(5, "MovingToSeller").status()).isEqualTo(404);
  }

  @Test
  void namesTheFieldThatIsWrong() {
    String number = sandbox.create("{}");
    assertWrong("{}", "posting_number");
    assertWrong("{\"posting_number\":\"1-1-1\"}", "posting_number");
    assertWrong("{\"posting_number\":\"" + number + "\",\"sku\":1}", "sku");
    assertWrong("{\"posting_number\":\"" + number + "\",\"quantity\":99999}", "quantity");
    String rfbs =
        sandbox.create("{\"scheme\":\"rfbs\",\"integration_type_flow\":\"non_integrated\"}");
    assertWrong("{\"posting_number\":\"" + rfbs + "\"}", "posting_number");
  }

  @Test
  void forgetsReturnsAtAReset() {
    create(sandbox.create("{}"), "");
    sandbox.control("POST", "/reset", "");
    assertThat(list("").path("returns")).isEmpty();
    assertThat(sandbox.control("/sellers/100001/returns").body().path("returns")).isEmpty();
  }

  @Test
  void handsOutWhatHasArrived() {
    String giveouts = "/sellers/100001/giveouts";
    assertThat(sandbox.control("POST", giveouts, "").status()).isEqualTo(409);
    create(sandbox.create("{}"), ",\"status\":\"ArrivedAtReturnPlace\"");
    long id = sandbox.control("POST", giveouts, "").body().path("giveout_id").longValue();

    JsonNode row = giveout("list", "{\"limit\":10}").at("/giveouts/0");
    assertThat(row.path("giveout_id").longValue()).isEqualTo(id);
    assertThat(row.path("giveout_status").textValue()).isEqualTo("GIVEOUT_STATUS_CREATED");
    assertThat(row.path("approved_articles_count").intValue()).isZero();
    sandbox.control("POST", giveouts + "/" + id + "/status", "{\"status\":\"APPROVED\"}");
    JsonNode info = giveout("info", "{\"giveout_id\":" + id + "}");
    assertThat(info.at("/articles/0/approved").booleanValue()).isTrue();
    assertThat(info.at("/articles/0/delivery_schema").textValue()).isEqualTo("FBS");
    sandbox.control("POST", giveouts + "/" + id + "/status", "{\"status\":\"COMPLETED\"}");
    assertThat(list("").at("/returns/0/visual/status/sys_name").textValue())
        .isEqualTo("ReceivedBySeller");
    assertThat(giveout("list", "{\"limit\":10,\"last_id\":" + id + "}").path("giveouts")).isEmpty();
    assertThat(sandbox.ozon("/v1/return/giveout/info", "{\"giveout_id\":1}").status())
        .isEqualTo(404);
    assertThat(sandbox.ozon("/v1/return/giveout/list", "{}").status()).isEqualTo(400);
  }

  @Test
  void showsTheBarcodeAndMakesANewOne() {
    assertThat(giveout("is-enabled", "{}")).hasToString("{\"enabled\":true}");
    sandbox.control("PUT", "/sellers/100001/giveouts", "{\"enabled\":false}");
    assertThat(giveout("is-enabled", "{}")).hasToString("{\"enabled\":false}");
    String barcode = giveout("barcode", "{}").path("barcode").textValue();
    JsonNode pdf = giveout("get-pdf", "{}");
    JsonNode png = giveout("barcode-reset", "{}");

    assertThat(pdf.path("content_type").textValue()).isEqualTo("application/pdf");
    assertThat(content(pdf)).startsWith("%PDF-1.4").contains(barcode).endsWith("%%EOF\n");
    assertThat(content(png)).startsWith("\u0089PNG").contains("IEND");
    assertThat(giveout("barcode", "{}").path("barcode").textValue()).isNotEqualTo(barcode);
    assertThat(giveout("get-png", "{}")).isEqualTo(png);
  }

  private JsonNode giveout(String method, String body) {
    return sandbox.ozon("/v1/return/giveout/" + method, body).body();
  }

  private static String content(JsonNode file) {
    byte[] bytes = Base64.getDecoder().decode(file.path("file_content").textValue());
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private long create(String number, String more) {
    var answer =
        sandbox.control(
            "POST",
            "/sellers/100001/returns",
            "{\"posting_number\":\"" + number + "\"" + more + "}");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.body().path("id").longValue();
  }

  private RunningSandbox.Answer move(long id, String status) {
    return sandbox.control(
        "POST", "/sellers/100001/returns/" + id + "/status", "{\"status\":\"" + status + "\"}");
  }

  private JsonNode list(String filter) {
    var answer = sandbox.ozon(LIST, body(500, 0, filter));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private static String body(int limit, long lastId, String filter) {
    return "{\"limit\":%d,\"last_id\":%d,\"filter\":{%s%s}}"
        .formatted(limit, lastId, ANY_CHANGE, filter);
  }

  private void assertRefused(String body, String words) {
    var answer = sandbox.ozon(LIST, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").intValue()).isEqualTo(3);
    assertThat(answer.body().path("message").textValue()).contains(words);
  }

  private void assertWrong(String body, String field) {
    var answer = sandbox.control("POST", "/sellers/100001/returns", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/error/field").textValue()).isEqualTo(field);
  }
}

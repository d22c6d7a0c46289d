package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostingTraitsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String POSTINGS = "/sellers/100001/postings";
  private static final String ORDERS = "/sellers/100001/orders";

  @Test
  void namesTheCompanyOnlyWhenAsked() {
    String number = sandbox.create("{\"legal\":true}");
    assertThat(get(number, "").path("legal_info").isNull()).isTrue();
    JsonNode posting = get(number, "\"legal_info\":true,\"analytics_data\":true");
    assertThat(PushReceiver.Received.keys(posting.path("legal_info")))
        .containsExactly("company_name", "inn", "kpp");
    assertThat(posting.at("/analytics_data/is_legal").booleanValue()).isTrue();
    JsonNode listed =
        sandbox
            .ozon(
                "/v4/posting/fbs/list",
                RunningSandbox.YEAR.formatted(9, ",\"with\":{\"legal_info\":true}", ""))
            .body()
            .at("/postings/0/legal_info");
    assertThat(listed).isEqualTo(posting.path("legal_info"));
    assertThat(get(sandbox.create("{}"), "\"legal_info\":true").path("legal_info").isNull())
        .isTrue();
  }

  @Test
  void tellsOfAPersonOnlyWhereOneWasMadeUp() {
    String number = sandbox.create("{\"buyer\":true}");
    JsonNode posting = get(number, "");
    assertThat(posting.at("/customer/name").textValue()).isEqualTo("Вымышлена Покупателева");
    assertThat(posting.at("/customer/address/city").textValue()).isEqualTo("Вымышленск");
    assertThat(posting.at("/addressee/phone").textValue()).isEqualTo("+70000000000");
    assertThat(posting.at("/addressee/pin").textValue()).isEqualTo("0000");
    for (String list : List.of("/v3/posting/fbs/list", "/v4/posting/fbs/list")) {
      JsonNode body = sandbox.ozon(list, RunningSandbox.YEAR.formatted(9, "", "")).body();
      JsonNode listed = body.has("result") ? body.at("/result/postings/0") : body.at("/postings/0");
      assertThat(listed.path("customer")).as(list).isEqualTo(posting.path("customer"));
      assertThat(listed.path("addressee").has("pin")).as(list).isFalse();
    }
    assertThat(get(sandbox.create("{}"), "").path("customer").isNull()).isTrue();
  }

  @Test
  void showsKindAndRequirements() {
    String number =
        sandbox.create(
            """
            {"scheme":"rfbs","integration_type_flow":"aggregator","express":true,"multibox":true,
             "products":[{"sku":987654321,"requires":["mandatory_mark","imei"]},{"sku":111222333}]}
            """);
    JsonNode posting = get(number, "");
    assertThat(posting.path("is_express").booleanValue()).isTrue();
    assertThat(posting.path("is_multibox").booleanValue()).isTrue();
    assertThat(posting.path("tpl_integration_type").textValue()).isEqualTo("aggregator");
    assertThat(posting.at("/requirements/products_requiring_mandatory_mark/0").textValue())
        .isEqualTo("987654321");
    assertThat(posting.at("/requirements/products_requiring_imei")).hasSize(1);
    assertThat(posting.at("/requirements/products_requiring_gtd")).isEmpty();
    assertThat(posting.at("/products/0/has_imei").booleanValue()).isTrue();
    JsonNode listed =
        sandbox
            .ozon(
                "/v4/posting/fbs/list",
                RunningSandbox.YEAR.formatted(9, "", ",\"integration_type_flow\":[\"aggregator\"]"))
            .body()
            .at("/postings/0");
    assertThat(listed.path("delivery_schema").textValue()).isEqualTo("rfbs");
    assertThat(listed.path("integration_type_flow").textValue()).isEqualTo("aggregator");
  }

  @Test
  void leavesTheWarehouseToChoice() {
    long warehouse = get(sandbox.create("{}"), "").at("/delivery_method/warehouse_id").longValue();
    for (int i = 0; i < 5; i++) {
      String number = sandbox.create("{\"warehouse_id\":" + warehouse + "}");
      assertThat(get(number, "").at("/delivery_method/warehouse_id").longValue())
          .isEqualTo(warehouse);
      assertThat(get(number, "").at("/delivery_method/id").longValue()).isEqualTo(warehouse);
    }
  }

  @Test
  void refusesKindsThatDoNotExist() {
    assertWrong(POSTINGS, "{\"scheme\":\"fbp\"}", "scheme");
    assertWrong(POSTINGS, "{\"integration_type_flow\":\"drone\"}", "integration_type_flow");
    assertWrong(POSTINGS, "{\"integration_type_flow\":\"aggregator\"}", "integration_type_flow");
    assertWrong(
        POSTINGS,
        "{\"scheme\":\"rfbs\",\"integration_type_flow\":\"ozon\"}",
        "integration_type_flow");
    assertWrong(
        POSTINGS, "{\"products\":[{\"sku\":1,\"requires\":[\"love\"]}]}", "products[0].requires");
    assertWrong(ORDERS, "{}", "postings");
    assertWrong(ORDERS, "{\"order_number\":\"x\",\"postings\":[{}]}", "order_number");
    assertWrong(
        ORDERS, "{\"postings\":[{\"posting_number\":\"1\"}]}", "postings[0].posting_number");
  }

  @Test
  void putsSeveralPostingsIntoOneOrder() {
    var answer =
        sandbox.control(
            "POST",
            ORDERS,
            """
            {"order_number":"30112233-0007","postings":[{},{"scheme":"rfbs"},{"scheme":"fbo"}]}
            """);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("postings").findValuesAsText("posting_number"))
        .containsExactly("30112233-0007-1", "30112233-0007-2", "30112233-0007-3");
    assertThat(answer.body().path("order_id").longValue())
        .isEqualTo(get("30112233-0007-2", "").path("order_id").longValue());
    String numbers = RunningSandbox.YEAR.formatted(9, "", ",\"order_numbers\":[\"30112233-0007\"]");
    assertThat(
            sandbox
                .ozon("/v4/posting/fbs/list", numbers)
                .body()
                .path("postings")
                .findValuesAsText("posting_number"))
        .containsExactly("30112233-0007-1", "30112233-0007-2");
    assertThat(
            sandbox
                .control("POST", ORDERS, "{\"order_number\":\"30112233-0007\",\"postings\":[{}]}")
                .status())
        .isEqualTo(409);
    String joined = sandbox.create("{\"posting_number\":\"30112233-0007-9\"}");
    assertThat(get(joined, "").path("order_id")).isEqualTo(answer.body().path("order_id"));
  }

  @Test
  void findsPostingsByEitherBarcode() {
    sandbox.control("POST", ORDERS, "{\"order_number\":\"30112233-0007\",\"postings\":[{},{}]}");
    JsonNode barcodes = get("30112233-0007-2", "\"barcodes\":true").path("barcodes");
    for (String key : List.of("upper_barcode", "lower_barcode")) {
      JsonNode found = byBarcode(barcodes.path(key).textValue()).body().path("result");
      assertThat(found.path("posting_number").textValue()).isEqualTo("30112233-0007-2");
      assertThat(found.path("barcodes")).isEqualTo(barcodes);
      assertThat(found.at("/products/0/price").isTextual()).isTrue();
    }
    assertRefused(byBarcode("1"), 404, 5, "POSTING_NOT_FOUND");
    assertThat(byBarcode("").status()).isEqualTo(400);
  }

  @Test
  void changesDatesByTheControlApi() {
    String number = sandbox.create("{}");
    String path = POSTINGS + "/" + number;
    sandbox.control("POST", path + "/cutoff", "{\"date\":\"2026-09-30T10:00:00Z\"}");
    sandbox.control(
        "POST",
        path + "/delivery",
        "{\"begin\":\"2026-10-02T10:00:00Z\",\"end\":\"2026-10-02T14:00:00Z\"}");
    JsonNode posting = get(number, "\"analytics_data\":true");
    assertThat(posting.path("shipment_date").textValue()).isEqualTo("2026-09-30T10:00:00Z");
    assertThat(posting.at("/analytics_data/delivery_date_end").textValue())
        .isEqualTo("2026-10-02T14:00:00Z");
    sandbox.control("POST", path + "/cutoff", "{\"date\":null}");
    sandbox.control("POST", path + "/delivery", "{\"begin\":null,\"end\":null}");
    posting = get(number, "\"analytics_data\":true");
    assertThat(posting.path("shipment_date").isNull()).isTrue();
    assertThat(posting.at("/analytics_data/delivery_date_begin").isNull()).isTrue();
    assertWrong(path + "/cutoff", "{}", "date");
    assertWrong(path + "/delivery", "{\"begin\":null}", "begin");
    assertWrong(
        path + "/delivery",
        "{\"begin\":\"2026-10-02T10:00:00Z\",\"end\":\"2026-10-01T14:00:00Z\"}",
        "end");
  }

  @Test
  void takesAHundredOrderNumbersAtMost() {
    String many = "\"30112233-0001\"" + ",\"30112233-%04d\"".repeat(100);
    Object[] numbers = new Object[100];
    for (int i = 0; i < 100; i++) {
      numbers[i] = i + 2;
    }
    String filter = ",\"order_numbers\":[" + many.formatted(numbers) + "]";
    var answer = sandbox.ozon("/v4/posting/fbs/list", RunningSandbox.YEAR.formatted(9, "", filter));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("message").textValue()).contains("no more than 100 item(s)");
  }

  private RunningSandbox.Answer byBarcode(String barcode) {
    return sandbox.ozon("/v2/posting/fbs/get-by-barcode", "{\"barcode\":\"" + barcode + "\"}");
  }

  private JsonNode get(String number, String with) {
    return sandbox
        .ozon(
            "/v3/posting/fbs/get",
            "{\"posting_number\":\"%s\",\"with\":{%s}}".formatted(number, with))
        .body()
        .path("result");
  }

  private void assertWrong(String path, String body, String field) {
    var answer = sandbox.control("POST", path, body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    assertThat(answer.body().at("/error/field").textValue()).as(body).isEqualTo(field);
  }
}

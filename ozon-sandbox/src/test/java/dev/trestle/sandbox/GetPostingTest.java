package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GetPostingTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String GET = "/v3/posting/fbs/get";

  @Test
  void answersTheFullShapeOfTheTypes() {
    JsonNode posting = sandbox.get(sandbox.create("{}")).body().path("result");
    assertThat(new TreeSet<>(PushReceiver.Received.keys(posting)))
        .containsExactlyInAnyOrder(
            "additional_data",
            "addressee",
            "analytics_data",
            "available_actions",
            "barcodes",
            "cancellation",
            "courier",
            "customer",
            "delivering_date",
            "delivery_method",
            "delivery_price",
            "fact_delivery_date",
            "financial_data",
            "in_process_at",
            "is_express",
            "is_multibox",
            "legal_info",
            "multi_box_qty",
            "optional",
            "order_id",
            "order_number",
            "parent_posting_number",
            "pickup_code_verified_at",
            "posting_number",
            "product_exemplars",
            "products",
            "provider_status",
            "prr_option",
            "related_postings",
            "related_weight_postings",
            "require_blr_traceable_attrs",
            "requirements",
            "shipment_date",
            "shipment_date_without_delay",
            "status",
            "substatus",
            "previous_substatus",
            "tpl_integration_type",
            "tracking_number",
            "tariffication",
            "tariffication_steps",
            "integration_type_flow",
            "scanit",
            "external_order",
            "container",
            "sorting_center");
    assertThat(PushReceiver.Received.keys(posting.path("products").get(0)))
        .containsExactlyInAnyOrder(
            "dimensions",
            "mandatory_mark",
            "name",
            "offer_id",
            "price",
            "jw_uin",
            "currency_code",
            "is_blr_traceable",
            "is_marketplace_buyout",
            "quantity",
            "sku",
            "is_weight_needed",
            "weight_max",
            "weight_min",
            "has_imei");
  }

  @Test
  void leavesOutWhatWasNotAskedFor() {
    JsonNode posting = sandbox.get(sandbox.create("{}")).body().path("result");
    for (String field :
        new String[] {
          "analytics_data", "barcodes", "financial_data", "product_exemplars", "related_postings",
          "legal_info", "customer", "addressee", "courier", "delivering_date"
        }) {
      assertThat(posting.path(field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void addsWhatWasAskedFor() {
    String number = sandbox.create("{}");
    JsonNode posting =
        sandbox
            .ozon(
                GET,
                "{\"posting_number\":\""
                    + number
                    + "\",\"with\":{\"analytics_data\":true,\"barcodes\":true,"
                    + "\"financial_data\":true,\"product_exemplars\":true,"
                    + "\"related_postings\":true}}")
            .body()
            .path("result");
    assertThat(posting.path("analytics_data").path("city").isTextual()).isTrue();
    assertThat(posting.path("barcodes").path("upper_barcode").textValue()).startsWith("%101%");
    JsonNode money = posting.path("financial_data").path("products").get(0);
    assertThat(money.path("price").isNumber()).isTrue();
    assertThat(money.path("payout").doubleValue()).isZero();
    assertThat(money.path("product_id")).isEqualTo(posting.path("products").get(0).path("sku"));
    assertThat(posting.path("product_exemplars").path("products").isArray()).isTrue();
    assertThat(posting.path("related_postings").path("related_posting_numbers").isArray()).isTrue();
  }

  @Test
  void makesUpRealisticValues() {
    JsonNode posting = sandbox.get(sandbox.create("{}")).body().path("result");
    assertThat(posting.path("posting_number").textValue()).matches("\\d{8,10}-\\d{4}-\\d{1,2}");
    assertThat(posting.path("posting_number").textValue())
        .startsWith(posting.path("order_number").textValue() + "-");
    assertThat(posting.path("order_id").asText()).hasSize(11);
    assertThat(posting.path("delivery_method").path("warehouse_id").asText()).matches("\\d{14,16}");
    assertThat(posting.path("products").get(0).path("price").textValue()).matches("\\d+\\.\\d{4}");
    assertThat(posting.path("in_process_at").textValue()).isEqualTo("2026-09-14T09:30:15Z");
  }

  @Test
  void hidesPostingsOfOtherSellers() {
    String number = sandbox.create("{}");
    String body = "{\"posting_number\":\"" + number + "\"}";
    assertRefused(sandbox.ozon(GET, body, "100002"), 404, 5, "POSTING_NOT_FOUND");
    assertThat(sandbox.ozon(GET, body).status()).isEqualTo(200);
  }

  @Test
  void refusesAnUnknownPosting() {
    assertRefused(sandbox.get("11111111-0001-1"), 404, 5, "POSTING_NOT_FOUND");
  }

  @Test
  void refusesAMissingNumber() {
    assertRefused(
        sandbox.ozon(GET, "{}"),
        400,
        3,
        "Request validation error: invalid GetFbsPostingRequest.PostingNumber:"
            + " value length must be at least 1 runes");
  }

  @Test
  void refusesWrongTypesInTheWordsOfProto() {
    assertRefused(
        sandbox.ozon(GET, "{\"posting_number\": 12}"),
        400,
        3,
        "proto: (line 1:20): invalid value for string field posting_number: 12");
    assertRefused(
        sandbox.ozon(GET, "{\n \"posting_number\":\"1\",\"with\":{\"barcodes\":\"x\"}}"),
        400,
        3,
        "proto: (line 2:42): invalid value for bool field barcodes: \"x\"");
    assertRefused(
        sandbox.ozon(GET, "{\"posting_number\":\"1\",\"with\":[]}"),
        400,
        3,
        "proto: (line 1:30): unexpected token []");
  }

  @Test
  void refusesWhatIsNotJson() {
    for (String body : new String[] {"{posting", "[]", "nonsense", "{} {}"}) {
      var answer = sandbox.ozon(GET, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.body().path("message").textValue()).startsWith("proto: syntax error (line");
    }
  }

  @Test
  void paysOutAfterDelivery() {
    String number = sandbox.create("{\"products\":[{\"sku\":555000111,\"price\":\"100\"}]}");
    sandbox.move(number, "posting_delivered");
    JsonNode posting =
        sandbox
            .ozon(GET, "{\"posting_number\":\"" + number + "\",\"with\":{\"financial_data\":true}}")
            .body()
            .path("result");
    JsonNode money = posting.path("financial_data").path("products").get(0);
    assertThat(money.path("payout").doubleValue()).isEqualTo(88.0);
    assertThat(posting.path("fact_delivery_date").isTextual()).isTrue();
  }
}

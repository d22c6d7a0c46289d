package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CancelTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String CANCEL = "/v2/posting/fbs/cancel";
  private static final String PRODUCTS = "/v2/posting/fbs/product/cancel";

  @Test
  void cancelsBySeller() {
    String number = sandbox.create("{}");
    assertThat(cancel(number, 352, "").body()).hasToString("{\"result\":true}");
    JsonNode posting = sandbox.get(number).body().path("result");
    assertThat(posting.path("status").textValue()).isEqualTo("cancelled");
    assertThat(posting.at("/cancellation/cancel_reason_id").intValue()).isEqualTo(352);
    assertThat(posting.at("/cancellation/cancel_reason").textValue()).isNotBlank();
    assertThat(posting.at("/cancellation/cancellation_type").textValue()).isEqualTo("seller");
    assertThat(posting.at("/cancellation/cancelled_after_ship").booleanValue()).isFalse();
    assertRefused(cancel(number, 352, ""), 400, 3, "POSTING_ALREADY_CANCELLED");
  }

  @Test
  void wantsAMessageForAnotherReason() {
    String number = sandbox.create("{}");
    assertThat(cancel(number, 402, "").body().path("message").textValue())
        .contains("CancelFbsPostingRequest.CancelReasonMessage");
    assertThat(cancel(number, 402, "Полка упала").status()).isEqualTo(200);
    assertThat(sandbox.get(number).body().at("/result/cancellation/cancel_reason").textValue())
        .isEqualTo("Полка упала");
  }

  @Test
  void refusesReasonsThatDoNotFit() {
    String number = sandbox.create("{}");
    for (int reason : new int[] {0, 77, 401, 665}) {
      assertRefused(cancel(number, reason, "x"), 400, 3, "HAS_INCORRECT_CANCEL_REASON");
    }
    assertRefused(cancel("1-1-1", 352, ""), 404, 5, "POSTING_NOT_FOUND");
  }

  @Test
  void refusesToCancelAfterHandingOver() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_in_carriage");
    sandbox.move(number, "posting_on_way_to_city");
    assertRefused(cancel(number, 352, ""), 400, 3, "HAS_INCORRECT_STATUS");
  }

  @Test
  void cancelsAnRfbsDeliveryForFourReasons() {
    String number = sandbox.create("{\"scheme\":\"rfbs\"}");
    sandbox.move(number, "posting_in_courier_service");
    assertThat(reasons(number)).containsExactly(402L, 665L, 666L, 667L);
    assertRefused(cancel(number, 352, ""), 400, 3, "HAS_INCORRECT_CANCEL_REASON");
    assertThat(cancel(number, 665, "").status()).isEqualTo(200);
    assertThat(
            sandbox
                .get(number)
                .body()
                .at("/result/cancellation/cancelled_after_ship")
                .booleanValue())
        .isTrue();
    String other = sandbox.create("{\"scheme\":\"rfbs\"}");
    sandbox.move(other, "posting_conditionally_delivered");
    assertThat(reasons(other)).isEmpty();
    assertRefused(cancel(other, 665, ""), 400, 3, "HAS_INCORRECT_STATUS");
  }

  @Test
  void listsTheReasons() {
    JsonNode all = sandbox.ozon("/v2/posting/fbs/cancel-reason/list", "{}").body().path("result");
    assertThat(all).hasSize(7);
    assertThat(PushReceiver.Received.keys(all.get(0)))
        .containsExactlyInAnyOrder("id", "title", "type_id", "is_available_for_cancellation");
    assertThat(reasons(sandbox.create("{}"))).containsExactly(352L, 400L, 402L);
    assertThat(sandbox.ozon("/v1/posting/fbs/cancel-reason", "{}").status()).isEqualTo(400);
  }

  @Test
  void cancelsSomeProducts() {
    String number = createTwo();
    assertThat(cancelProducts(number, 987654321, 2).body())
        .hasToString("{\"result\":\"30112233-0007-1\"}");
    JsonNode posting = sandbox.get(number).body().path("result");
    assertThat(posting.at("/products/0/quantity").intValue()).isEqualTo(1);
    assertThat(posting.path("products")).hasSize(2);
    assertThat(posting.path("status").textValue()).isEqualTo("awaiting_packaging");
    cancelProducts(number, 987654321, 1);
    assertThat(sandbox.get(number).body().at("/result/products")).hasSize(1);
    cancelProducts(number, 123456789, 1);
    assertThat(sandbox.get(number).body().at("/result/status").textValue()).isEqualTo("cancelled");
  }

  @Test
  void refusesWrongProductsToCancel() {
    String number = createTwo();
    assertRefused(cancelProducts(number, 5, 1), 400, 3, "UNKNOWN_PRODUCT_DEFINED");
    assertRefused(cancelProducts(number, 987654321, 4), 400, 3, "HAS_INCORRECT_PRODUCT_QUANTITY");
    assertThat(cancelProducts(number, 987654321, 0).status()).isEqualTo(400);
    var unworded =
        sandbox.ozon(
            PRODUCTS,
            "{\"posting_number\":\"%s\",\"cancel_reason_id\":352,\"items\":[{\"sku\":987654321,\"quantity\":1}]}"
                .formatted(number));
    assertThat(unworded.body().path("message").textValue()).contains("CancelReasonMessage");
    assertThat(sandbox.get(number).body().at("/result/products/0/quantity").intValue())
        .isEqualTo(3);
  }

  @Test
  void cancelsAsTheBuyerByTheControlApi() {
    String number = sandbox.create("{}");
    String path = "/sellers/100001/postings/" + number + "/cancel";
    assertThat(sandbox.control("POST", path, "{\"by\":\"cat\"}").status()).isEqualTo(400);
    sandbox.control("POST", path, "{\"by\":\"client\",\"reason_id\":508,\"message\":\"Раздумал\"}");
    JsonNode cancellation = sandbox.get(number).body().at("/result/cancellation");
    assertThat(cancellation.path("cancellation_type").textValue()).isEqualTo("client");
    assertThat(cancellation.path("affect_cancellation_rating").booleanValue()).isFalse();
  }

  private String createTwo() {
    return sandbox.create(
        """
        {"posting_number":"30112233-0007-1","products":[
          {"sku":987654321,"quantity":3},{"sku":123456789,"quantity":1}]}
        """);
  }

  private List<Long> reasons(String number) {
    return sandbox
        .ozon("/v1/posting/fbs/cancel-reason", "{\"related_posting_numbers\":[\"" + number + "\"]}")
        .body()
        .at("/result/0/reasons")
        .valueStream()
        .map(reason -> reason.path("id").longValue())
        .toList();
  }

  private RunningSandbox.Answer cancel(String number, int reason, String message) {
    return sandbox.ozon(
        CANCEL,
        """
        {"posting_number":"%s","cancel_reason_id":%d,"cancel_reason_message":"%s"}
        """
            .formatted(number, reason, message));
  }

  private RunningSandbox.Answer cancelProducts(String number, long sku, int quantity) {
    return sandbox.ozon(
        PRODUCTS,
        """
        {"posting_number":"%s","cancel_reason_id":352,"cancel_reason_message":"Нет на складе",
         "items":[{"sku":%d,"quantity":%d}]}
        """
            .formatted(number, sku, quantity));
  }
}

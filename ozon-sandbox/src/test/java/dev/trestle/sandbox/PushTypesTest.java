package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PushTypesTest {

  private static final String TIME = "2026-09-14T09:30:15Z";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final PushReceiver receiver = new PushReceiver();

  @BeforeEach
  void setUrl() {
    sandbox.control("PUT", "/push-url", receiver.asBody());
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  /** Keys by the examples of Ozon's push chapter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PING|time
          NEW_POSTING|posting_number products in_process_at warehouse_id shipment_date \
          tpl_integration_type is_express tracking_number delivery_date_begin delivery_date_end seller_id
          POSTING_CANCELLED|posting_number products old_state new_state changed_state_date reason \
          warehouse_id seller_id
          STATE_CHANGED|posting_number new_state changed_state_date warehouse_id seller_id
          CUTOFF_DATE_CHANGED|posting_number new_cutoff_date old_cutoff_date warehouse_id seller_id
          DELIVERY_DATE_CHANGED|posting_number new_delivery_date_begin new_delivery_date_end \
          old_delivery_date_begin old_delivery_date_end warehouse_id seller_id
          CREATE_OR_UPDATE_ITEM|seller_id offer_id product_id is_error changed_at
          CREATE_ITEM|seller_id offer_id product_id is_error changed_at
          UPDATE_ITEM|seller_id offer_id product_id is_error changed_at
          PRICE_INDEX_CHANGED|seller_id updated_at sku product_id price_index
          STOCKS_CHANGED|seller_id items
          NEW_MESSAGE|chat_id chat_type message_id created_at user data seller_id
          UPDATE_MESSAGE|chat_id chat_type message_id created_at updated_at user data seller_id
          MESSAGE_READ|chat_id chat_type message_id created_at user last_read_message_id seller_id
          CHAT_CLOSED|chat_id chat_type user seller_id
          DESCRIPTION_CATEGORY_TREE_CHANGED|changed_at
          FBO_POSTING_NEW|posting_number order_number uuid products creation_date warehouse_id seller_id
          FBO_POSTING_CANCELLED|posting_number order_number uuid products old_state new_state \
          cancel_date reason warehouse_id seller_id
          FBO_POSTING_STATE_CHANGED|posting_number order_number uuid new_state changed_state_date \
          warehouse_id seller_id
          FBO_POSTING_DELIVERY_DATE_CHANGED|posting_number order_number uuid old_delivery_date_begin \
          old_delivery_date_end new_delivery_date_begin new_delivery_date_end warehouse_id seller_id
          FBO_STOCKS_CHANGED|sku stocks updated_at seller_id
          ORDER_NEW|order_number order_id uuid created_at seller_id
          ORDER_CANCELLED|order_number order_id uuid cancelled_at seller_id
          ORDER_STATE_CHANGED|order_number order_id uuid old_state new_state updated_at seller_id
          """)
  void sendsEveryTypeWithItsKeys(String type, String keys) throws InterruptedException {
    sandbox.push("TYPE_" + type, "");
    Received push = receiver.next();
    assertThat(push.type()).isEqualTo("TYPE_" + type);
    assertThat(String.join(" ", push.keys())).isEqualTo("message_type " + keys);
    if (keys.contains("seller_id")) {
      assertThat(push.body().path("seller_id").longValue()).isEqualTo(100_001);
    }
  }

  @Test
  void fillsNestedPartsAsDocumented() throws InterruptedException {
    JsonNode stocks = sent("TYPE_STOCKS_CHANGED", "").at("/items/0");
    assertThat(Received.keys(stocks)).containsExactly("product_id", "sku", "updated_at", "stocks");
    assertThat(Received.keys(stocks.at("/stocks/0")))
        .containsExactly("warehouse_id", "present", "reserved");
    JsonNode fbo = sent("TYPE_FBO_STOCKS_CHANGED", "").path("stocks");
    assertThat(Received.keys(fbo))
        .containsExactly("new_present", "new_reserved", "old_present", "old_reserved");
    JsonNode message = sent("TYPE_NEW_MESSAGE", "");
    assertThat(message.path("message_id").textValue()).matches("[0-9]{19}");
    assertThat(message.at("/user/id").isTextual()).isTrue();
    assertThat(message.at("/data/0").isTextual()).isTrue();
    JsonNode cancelled = sent("TYPE_FBO_POSTING_CANCELLED", "");
    assertThat(Received.keys(cancelled.path("reason"))).containsExactly("id", "message");
    assertThat(Received.keys(cancelled.at("/products/0"))).containsExactly("sku", "quantity");
    assertThat(cancelled.path("new_state").textValue()).isEqualTo("posting_canceled");
    assertThat(cancelled.path("posting_number").textValue())
        .startsWith(cancelled.path("order_number").textValue() + "-");
    JsonNode order = sent("TYPE_ORDER_STATE_CHANGED", "");
    assertThat(order.path("order_id").longValue()).isGreaterThan(10_000_000_000L);
    assertThat(order.path("new_state").textValue()).isEqualTo("order_done");
  }

  @Test
  void takesGivenFieldsAndLeavesOutWhatIsToBeMissing() throws InterruptedException {
    JsonNode push =
        sent(
            "TYPE_CUTOFF_DATE_CHANGED",
            ",\"fields\":{\"posting_number\":\"12345678-0007-1\",\"old_cutoff_date\":null}"
                + ",\"without\":[\"new_cutoff_date\"]");
    assertThat(push.path("posting_number").textValue()).isEqualTo("12345678-0007-1");
    assertThat(push.has("old_cutoff_date")).isTrue();
    assertThat(push.path("old_cutoff_date").isNull()).isTrue();
    assertThat(push.has("new_cutoff_date")).isFalse();
  }

  @Test
  void makesUpTheSameForTheSameSeed() {
    JsonNode first = sandbox.push("TYPE_FBO_POSTING_NEW", "").path("body");
    assertThat(sandbox.push("TYPE_FBO_POSTING_NEW", "").path("body")).isNotEqualTo(first);
    sandbox.control("POST", "/reset", "");
    setUrl();
    assertThat(sandbox.push("TYPE_FBO_POSTING_NEW", "").path("body")).isEqualTo(first);
  }

  @Test
  void writesTheDocumentedOddities() throws InterruptedException {
    assertThat(odd("TYPE_NEW_MESSAGE", "seller_id_as_text").path("seller_id").textValue())
        .isEqualTo("100001");
    assertThat(odd("TYPE_NEW_MESSAGE", "cyrillic_customer").at("/user/type").textValue())
        .isEqualTo("\u0421ustomer")
        .isNotEqualTo("Customer");
    assertThat(odd("TYPE_NEW_POSTING", "empty_dates").path("in_process_at").textValue()).isEmpty();
    assertThat(odd("TYPE_CUTOFF_DATE_CHANGED", "null_dates").path("new_cutoff_date").isNull())
        .isTrue();
    JsonNode noDates = odd("TYPE_DELIVERY_DATE_CHANGED", "missing_dates");
    assertThat(noDates.has("new_delivery_date_begin")).isFalse();
    assertThat(noDates.has("old_delivery_date_begin")).isTrue();
    assertThat(odd("TYPE_STOCKS_CHANGED", "message_type_string").path("message_type").textValue())
        .isEqualTo("string");
    assertThat(odd("TYPE_STOCKS_CHANGED", "nanoseconds").at("/items/0/updated_at").textValue())
        .startsWith(TIME.substring(0, 19) + ".")
        .hasSize(30);
    JsonNode stocks = odd("TYPE_FBO_STOCKS_CHANGED", "stocks_as_array");
    assertThat(stocks.at("/stocks/0/new_present").isIntegralNumber()).isTrue();
    JsonNode order = odd("TYPE_ORDER_NEW", "creation_date");
    assertThat(order.path("creation_date").textValue()).isEqualTo(TIME);
    assertThat(order.has("created_at")).isFalse();
    assertThat(odd("TYPE_NEW_MESSAGE", "creation_date").has("created_at")).isTrue();
  }

  @Test
  void logsTheRealTypeOfAPushThatLiesAboutIt() {
    sandbox.push("TYPE_STOCKS_CHANGED", ",\"oddities\":[\"message_type_string\"]");
    assertThat(sandbox.listed("pushes", 1).getFirst().path("type").textValue())
        .isEqualTo("TYPE_STOCKS_CHANGED");
  }

  @Test
  void writesAllThatHappensInTheStandingStyle() throws InterruptedException {
    var set =
        sandbox.control(
            "PUT", "/push-style", "{\"shape\":\"2025\",\"oddities\":[\"seller_id_as_text\"]}");
    assertThat(set.body()).hasToString("{\"shape\":\"2025\",\"oddities\":[\"seller_id_as_text\"]}");
    sandbox.create("{}");
    JsonNode push = receiver.next("TYPE_NEW_POSTING").body();
    assertThat(push.has("shipment_date")).isFalse();
    assertThat(push.path("seller_id").textValue()).isEqualTo("100001");
    sandbox.create("{\"push_shape\":\"2026\"}");
    assertThat(receiver.next("TYPE_NEW_POSTING").body().has("shipment_date")).isTrue();
    sandbox.control("POST", "/reset", "");
    assertThat(sandbox.control("/push-style").body())
        .hasToString("{\"shape\":\"2026\",\"oddities\":[]}");
  }

  @Test
  void refusesWhatNoPushHas() {
    assertThat(wrong("{\"type\":\"TYPE_POSTING_STATUS_CHANGED\"}")).isEqualTo("type");
    assertThat(wrong("{}")).isEqualTo("type");
    assertThat(wrong("{\"type\":\"TYPE_PING\",\"fields\":{\"seller_id\":1}}"))
        .isEqualTo("fields.seller_id");
    assertThat(wrong("{\"type\":\"TYPE_PING\",\"without\":[\"sku\"]}")).isEqualTo("without");
    assertThat(wrong("{\"type\":\"TYPE_PING\",\"oddities\":[\"odd\"]}")).isEqualTo("oddities");
    assertThat(wrong("{\"type\":\"TYPE_PING\",\"oddities\":[1]}")).isEqualTo("oddities");
    assertThat(wrong("{\"type\":\"TYPE_PING\",\"fields\":[]}")).isEqualTo("fields");
    assertThat(wrong("{\"type\":\"TYPE_PING\",\"shape\":\"2024\"}")).isEqualTo("shape");
    sandbox.control("PUT", "/push-url", "{\"url\":null}");
    assertThat(
            sandbox
                .control("POST", "/sellers/100001/pushes", "{\"type\":\"TYPE_CHAT_CLOSED\"}")
                .status())
        .isEqualTo(409);
    assertThat(
            sandbox
                .control("POST", "/sellers/7/pushes", "{\"type\":\"TYPE_CHAT_CLOSED\"}")
                .status())
        .isEqualTo(404);
  }

  private JsonNode odd(String type, String oddity) throws InterruptedException {
    return sent(type, ",\"oddities\":[\"" + oddity + "\"]");
  }

  private JsonNode sent(String type, String more) throws InterruptedException {
    JsonNode body = sandbox.push(type, more).path("body");
    assertThat(receiver.next().body()).isEqualTo(body);
    return body;
  }

  private String wrong(String body) {
    var answer = sandbox.control("POST", "/sellers/100001/pushes", body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().at("/error/field").asText();
  }
}

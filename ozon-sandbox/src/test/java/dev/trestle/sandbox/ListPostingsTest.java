package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListPostingsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String V3 = "/v3/posting/fbs/list";
  private static final String V4 = "/v4/posting/fbs/list";

  @Test
  void pagesByOffset() {
    List<String> created = create(5);
    JsonNode first = list(V3, 2, ",\"offset\":0", "").path("result");
    JsonNode last = list(V3, 2, ",\"offset\":4", "").path("result");
    assertThat(numbers(first)).isEqualTo(created.subList(0, 2));
    assertThat(first.path("has_next").booleanValue()).isTrue();
    assertThat(numbers(last)).isEqualTo(created.subList(4, 5));
    assertThat(last.path("has_next").booleanValue()).isFalse();
  }

  @Test
  void endsAfterAFullLastPage() {
    create(2);
    assertThat(list(V3, 2, ",\"offset\":0", "").at("/result/has_next").booleanValue()).isFalse();
    assertThat(list(V4, 2, "", "").path("has_next").booleanValue()).isFalse();
  }

  @Test
  void listsTheLatestFirstOnRequest() {
    List<String> created = create(3);
    assertThat(numbers(list(V3, 10, ",\"offset\":0,\"dir\":\"DESC\"", "").path("result")))
        .isEqualTo(created.reversed());
    assertThat(numbers(list(V4, 10, ",\"sort_dir\":\"DESC\"", ""))).isEqualTo(created.reversed());
  }

  @Test
  void pagesByCursorWhilePostingsAppear() {
    List<String> created = create(5);
    List<String> seen = new ArrayList<>();
    JsonNode page = list(V4, 2, "", "");
    create(1);
    while (page.path("has_next").booleanValue()) {
      seen.addAll(numbers(page));
      page = list(V4, 2, ",\"cursor\":\"" + page.path("cursor").textValue() + "\"", "");
    }
    seen.addAll(numbers(page));
    assertThat(seen).hasSize(6).startsWith(created.toArray(String[]::new));
    assertThat(page.path("cursor").textValue()).isEmpty();
  }

  @Test
  void pagesBackwardsByCursor() {
    List<String> created = create(3);
    JsonNode page = list(V4, 2, ",\"sort_dir\":\"DESC\"", "");
    String cursor = page.path("cursor").textValue();
    assertThat(numbers(list(V4, 2, ",\"sort_dir\":\"DESC\",\"cursor\":\"" + cursor + "\"", "")))
        .containsExactly(created.getFirst());
  }

  @Test
  void showsPricesAsEachVersionDoes() {
    sandbox.create("{\"products\":[{\"sku\":555000111,\"price\":\"1530\"}]}");
    JsonNode third = list(V3, 1, ",\"offset\":0", "").path("result").path("postings").get(0);
    JsonNode fourth = list(V4, 1, "", "").path("postings").get(0);
    assertThat(third.at("/products/0/price").textValue()).isEqualTo("1530.0000");
    assertThat(fourth.at("/products/0/price/amount").textValue()).isEqualTo("1530.00");
    assertThat(fourth.at("/products/0/price/currency").textValue()).isEqualTo("RUB");
  }

  @Test
  void followsTheFieldListOfTheFourthVersion() {
    create(1);
    JsonNode answer = list(V4, 1, "", "");
    assertThat(PushReceiver.Received.keys(answer))
        .containsExactly("cursor", "has_next", "postings");
    assertThat(PushReceiver.Received.keys(answer.path("postings").get(0)))
        .containsExactly(
            "posting_number",
            "order_id",
            "order_number",
            "parent_posting_number",
            "status",
            "substatus",
            "in_process_at",
            "shipment_date",
            "shipment_date_without_delay",
            "delivering_date",
            "tracking_number",
            "tpl_integration_type",
            "integration_type_flow",
            "delivery_schema",
            "is_express",
            "is_multibox",
            "multi_box_qty",
            "is_presortable",
            "available_actions",
            "products",
            "delivery_method",
            "customer",
            "addressee",
            "barcodes",
            "analytics_data",
            "financial_data",
            "legal_info",
            "cancellation",
            "optional",
            "requirements",
            "tariffication",
            "tariffication_steps",
            "prr_option",
            "volume_weight",
            "sorting_center",
            "container",
            "external_order",
            "destination_place_id",
            "destination_place_name",
            "pickup_code_verified_at");
  }

  @Test
  void filtersByStatus() {
    List<String> created = create(3);
    sandbox.move(created.get(1), "posting_on_way_to_city");
    assertThat(numbers(list(V3, 9, ",\"offset\":0", ",\"status\":\"delivering\"").path("result")))
        .containsExactly(created.get(1));
    assertThat(numbers(list(V4, 9, "", ",\"statuses\":[\"delivering\",\"delivered\"]")))
        .containsExactly(created.get(1));
  }

  @Test
  void filtersByOrder() {
    List<String> created = create(3);
    String order = created.get(2).substring(0, created.get(2).lastIndexOf('-'));
    assertThat(numbers(list(V4, 9, "", ",\"order_numbers\":[\"" + order + "\"]")))
        .containsExactly(created.get(2));
    long id = sandbox.get(created.getFirst()).body().at("/result/order_id").longValue();
    assertThat(numbers(list(V3, 9, ",\"offset\":0", ",\"order_id\":" + id).path("result")))
        .containsExactly(created.getFirst());
    assertThat(numbers(list(V4, 9, "", ",\"order_id\":\"" + id + "\"")))
        .containsExactly(created.getFirst());
  }

  @Test
  void filtersByLastChange() {
    List<String> created = create(2);
    sandbox.clock.advance(Duration.ofHours(1));
    sandbox.move(created.getFirst(), "posting_in_carriage");
    String changed = ",\"last_changed_status_date\":{\"from\":\"2026-09-14T10:00:00.000Z\"}";
    assertThat(numbers(list(V4, 9, "", changed))).containsExactly(created.getFirst());
    assertThat(numbers(list(V3, 9, ",\"offset\":0", changed).path("result")))
        .containsExactly(created.getFirst());
  }

  @Test
  void filtersByWarehouse() {
    String number = create(4).getFirst();
    long warehouse =
        sandbox.get(number).body().at("/result/delivery_method/warehouse_id").longValue();
    JsonNode found = list(V4, 9, "", ",\"warehouse_ids\":[\"" + warehouse + "\"]");
    assertThat(numbers(found)).contains(number);
    assertThat(found.path("postings"))
        .allMatch(p -> p.at("/delivery_method/warehouse_id").longValue() == warehouse);
    assertThat(numbers(list(V4, 9, "", ",\"warehouse_ids\":[\"1\"]"))).isEmpty();
  }

  @Test
  void showsOnlyTheSellersOwn() {
    create(1);
    String body = RunningSandbox.YEAR.formatted(9, "", "");
    assertThat(sandbox.ozon(V4, body, "100002").body().path("postings")).isEmpty();
  }

  @Test
  void refusesLimitsOutsideTheRange() {
    assertRefused(
        sandbox.ozon(V3, RunningSandbox.YEAR.formatted(1001, ",\"offset\":0", "")),
        400,
        3,
        "Request validation error: invalid GetFbsPostingListRequest.Limit:"
            + " value must be inside range [1, 1000]");
    assertRefused(
        sandbox.ozon(V3, RunningSandbox.YEAR.formatted(1, ",\"offset\":20001", "")),
        400,
        3,
        "Request validation error: invalid GetFbsPostingListRequest.Offset:"
            + " value must be inside range [0, 20000]");
    for (int limit : new int[] {0, 101}) {
      assertRefused(
          sandbox.ozon(V4, RunningSandbox.YEAR.formatted(limit, "", "")),
          400,
          3,
          "Request validation error: invalid PostingFbsListRequest.Limit:"
              + " value must be inside range [1, 100]");
    }
  }

  @Test
  void refusesAPeriodThatIsMissingReversedOrTooLong() {
    assertInvalid("{\"limit\":1,\"filter\":{}}", "PostingFbsListRequest.Filter.Since");
    assertInvalid(
        "{\"limit\":1,\"filter\":{\"since\":\"2026-01-01T00:00:00Z\"}}",
        "PostingFbsListRequest.Filter.To");
    assertInvalid(period("2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z"), "must not be before");
    assertInvalid(period("2025-01-01T00:00:00Z", "2026-01-01T00:00:01Z"), "PERIOD_IS_TOO_LONG");
    assertInvalid(period("yesterday", "2026-01-01T00:00:00Z"), "google.protobuf.Timestamp");
    assertThat(sandbox.ozon(V4, period("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")).status())
        .isEqualTo(200);
  }

  @Test
  void refusesWhatItCannotRead() {
    assertInvalid(RunningSandbox.YEAR.formatted(1, ",\"cursor\":\"???\"", ""), "cursor");
    assertInvalid(RunningSandbox.YEAR.formatted(1, ",\"sort_dir\":\"UP\"", ""), "sort_dir");
    assertInvalid(
        RunningSandbox.YEAR.formatted(1, "", ",\"statuses\":[1]"),
        "invalid value for string field statuses: 1");
    assertInvalid(
        RunningSandbox.YEAR.formatted(1, "", ",\"order_id\":1.5"),
        "invalid value for int64 field order_id: 1.5");
  }

  private void assertInvalid(String body, String part) {
    var answer = sandbox.ozon(V4, body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    assertThat(answer.body().path("code").intValue()).isEqualTo(3);
    assertThat(answer.body().path("message").textValue()).contains(part);
  }

  private static String period(String since, String to) {
    return "{\"limit\":1,\"filter\":{\"since\":\"%s\",\"to\":\"%s\"}}".formatted(since, to);
  }

  private JsonNode list(String method, int limit, String more, String filter) {
    var answer = sandbox.ozon(method, RunningSandbox.YEAR.formatted(limit, more, filter));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  /** Created one minute apart, the earliest first. */
  private List<String> create(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sandbox.clock.advance(Duration.ofMinutes(1));
      numbers.add(sandbox.create("{}"));
    }
    return numbers;
  }

  private static List<String> numbers(JsonNode page) {
    List<String> numbers = new ArrayList<>();
    page.path("postings").forEach(p -> numbers.add(p.path("posting_number").textValue()));
    return numbers;
  }
}

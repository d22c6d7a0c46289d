package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FboTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String GET = "/v2/posting/fbo/get";
  private static final String V2 = "/v2/posting/fbo/list";
  private static final String V3 = "/v3/posting/fbo/list";

  @Test
  void showsOnePosting() {
    String number = create(1).getFirst();
    JsonNode posting = get(number, "");
    assertThat(PushReceiver.Received.keys(posting))
        .containsExactlyInAnyOrder(
            "additional_data",
            "analytics_data",
            "cancel_reason_id",
            "created_at",
            "fact_delivery_date",
            "financial_data",
            "in_process_at",
            "legal_info",
            "order_id",
            "order_number",
            "posting_number",
            "products",
            "status",
            "substatus");
    assertThat(posting.path("analytics_data").isNull()).isTrue();
    JsonNode full = get(number, ",\"with\":{\"analytics_data\":true,\"financial_data\":true}");
    assertThat(full.at("/analytics_data/warehouse_name").textValue()).endsWith("РФЦ");
    assertThat(full.at("/financial_data/products/0/price").isNumber()).isTrue();
  }

  @Test
  void keepsFboAndFbsApart() {
    String fbo = create(1).getFirst();
    String fbs = sandbox.create("{}");
    assertRefused(sandbox.get(fbo), 404, 5, "POSTING_NOT_FOUND");
    assertRefused(
        sandbox.ozon(GET, "{\"posting_number\":\"" + fbs + "\"}"), 404, 5, "POSTING_NOT_FOUND");
    assertThat(sandbox.ozon(GET, "{}").status()).isEqualTo(400);
    JsonNode listed =
        sandbox.ozon("/v4/posting/fbs/list", RunningSandbox.YEAR.formatted(9, "", "")).body();
    assertThat(listed.path("postings")).hasSize(1);
    assertThat(numbers(list(V3, 9, "", "").path("postings"))).containsExactly(fbo);
  }

  @Test
  void goesItsOwnWay() {
    String number = create(1).getFirst();
    sandbox.move(number, "posting_packing");
    assertThat(get(number, "").path("status").textValue()).isEqualTo("awaiting_packaging");
    sandbox.move(number, "posting_returned_to_warehouse");
    assertThat(get(number, "").path("status").textValue()).isEqualTo("delivering");
    assertThat(get(number, "").path("substatus").textValue())
        .isEqualTo("posting_returned_to_warehouse");
  }

  @Test
  void pagesByOffset() {
    List<String> created = create(3);
    assertThat(numbers(list(V2, 2, ",\"offset\":0", "").path("result")))
        .isEqualTo(created.subList(0, 2));
    assertThat(numbers(list(V2, 2, ",\"offset\":2", "").path("result")))
        .isEqualTo(created.subList(2, 3));
    assertThat(numbers(list(V2, 1, ",\"offset\":0,\"dir\":\"DESC\"", "").path("result")))
        .containsExactly(created.getLast());
    sandbox.move(created.get(1), "posting_delivered");
    assertThat(numbers(list(V2, 9, "", ",\"status\":\"delivered\"").path("result")))
        .containsExactly(created.get(1));
    assertThat(sandbox.ozon(V2, RunningSandbox.YEAR.formatted(1001, "", "")).status())
        .isEqualTo(400);
    assertThat(sandbox.ozon(V2, "{\"limit\":1}").status()).isEqualTo(400);
  }

  @Test
  void pagesByCursor() {
    List<String> created = create(3);
    JsonNode first = list(V3, 2, "", "");
    assertThat(numbers(first.path("postings"))).isEqualTo(created.subList(0, 2));
    assertThat(first.path("has_next").booleanValue()).isTrue();
    String cursor = ",\"cursor\":\"" + first.path("cursor").textValue() + "\"";
    assertThat(numbers(list(V3, 2, cursor, "").path("postings")))
        .containsExactly(created.getLast());
    assertThat(sandbox.ozon(V3, RunningSandbox.YEAR.formatted(101, "", "")).status())
        .isEqualTo(400);
  }

  @Test
  void findsNumbersOfAnyAge() {
    List<String> created = create(2);
    String order = created.getFirst().substring(0, created.getFirst().lastIndexOf('-'));
    assertThat(found("\"posting_numbers\":[\"" + created.getLast() + "\"]"))
        .containsExactly(created.getLast());
    assertThat(found("\"order_numbers\":[\"" + order + "\"]")).containsExactly(created.getFirst());
    assertThat(found("\"statuses\":[\"cancelled\"]")).isEmpty();
  }

  private List<String> found(String filter) {
    return numbers(
        sandbox.ozon(V3, "{\"limit\":9,\"filter\":{" + filter + "}}").body().path("postings"));
  }

  private JsonNode list(String path, int limit, String more, String filter) {
    var answer = sandbox.ozon(path, RunningSandbox.YEAR.formatted(limit, more, filter));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode get(String number, String more) {
    return sandbox
        .ozon(GET, "{\"posting_number\":\"" + number + "\"" + more + "}")
        .body()
        .path("result");
  }

  private List<String> create(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sandbox.clock.advance(Duration.ofMinutes(1));
      numbers.add(sandbox.create("{\"scheme\":\"fbo\"}"));
    }
    return numbers;
  }

  private static List<String> numbers(JsonNode page) {
    return page.valueStream().map(p -> p.path("posting_number").textValue()).toList();
  }
}

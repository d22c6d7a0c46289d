package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnfulfilledTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String V3 = "/v3/posting/fbs/unfulfilled/list";
  private static final String V4 = "/v4/posting/fbs/unfulfilled/list";
  private static final String CUTOFF =
      "\"cutoff_from\":\"2026-09-01T00:00:00Z\",\"cutoff_to\":\"2026-12-01T00:00:00Z\"";
  private static final String DELIVERING =
      "\"delivering_date_from\":\"2026-09-01T00:00:00Z\","
          + "\"delivering_date_to\":\"2026-12-01T00:00:00Z\"";

  @Test
  void listsWhatIsNotDeliveredYet() {
    String waiting = create("{}");
    String moving = create("{\"scheme\":\"rfbs\"}");
    sandbox.move(moving, "posting_on_way_to_city");
    sandbox.move(create("{}"), "posting_delivered");
    sandbox.control("POST", "/sellers/100001/postings/" + create("{}") + "/cancel", "{}");
    create("{\"scheme\":\"fbo\"}");
    assertThat(numbers(list(V4, CUTOFF, ""))).containsExactly(waiting, moving);
    JsonNode third = list(V3, CUTOFF, "").path("result");
    assertThat(numbers(third)).containsExactly(waiting, moving);
    assertThat(third.path("count").intValue()).isEqualTo(2);
  }

  @Test
  void windowsByCutoffOrByHandingOver() {
    String soon = create("{\"shipment_date\":\"2026-10-01T08:00:00Z\"}");
    String later = create("{\"shipment_date\":\"2027-01-05T08:00:00Z\"}");
    assertThat(numbers(list(V4, CUTOFF, ""))).containsExactly(soon);
    assertThat(numbers(list(V4, DELIVERING, ""))).isEmpty();
    sandbox.move(later, "posting_on_way_to_city");
    assertThat(numbers(list(V4, DELIVERING, ""))).containsExactly(later);
    assertThat(numbers(list(V3, DELIVERING, "").path("result"))).containsExactly(later);
  }

  @Test
  void refusesBothWindowsAndNone() {
    for (String path : new String[] {V3, V4}) {
      for (String filter :
          new String[] {
            CUTOFF + "," + DELIVERING, "", "\"cutoff_from\":\"2026-09-01T00:00:00Z\""
          }) {
        assertRefused(ask(path, filter, ""), 400, 3, "the mismatch between cutoff & delivery date");
      }
    }
  }

  @Test
  void refusesLimitsAndPeriodsThatAreTooLong() {
    assertRefused(
        ask(V4, CUTOFF, ",\"limit\":101"),
        400,
        3,
        "Request validation error: invalid PostingFbsUnfulfilledListRequest.Limit:"
            + " value must be inside range [1, 100]");
    assertThat(ask(V3, CUTOFF, ",\"limit\":1000").status()).isEqualTo(200);
    assertThat(ask(V3, CUTOFF, ",\"limit\":1001").status()).isEqualTo(400);
    assertThat(ask(V3, CUTOFF, ",\"offset\":20001").status()).isEqualTo(400);
    assertRefused(
        ask(
            V3,
            "\"cutoff_from\":\"2025-09-01T00:00:00Z\",\"cutoff_to\":\"2026-12-01T00:00:00Z\"",
            ""),
        400,
        3,
        "PERIOD_IS_TOO_LONG");
  }

  @Test
  void pagesByCursorAndByOffset() {
    List<String> created = List.of(create("{}"), create("{}"), create("{}"));
    JsonNode first = list(V4, CUTOFF, ",\"limit\":2,\"sort_dir\":\"DESC\"");
    assertThat(numbers(first)).isEqualTo(created.reversed().subList(0, 2));
    String cursor = first.path("cursor").textValue();
    JsonNode last =
        list(V4, CUTOFF, ",\"limit\":2,\"sort_dir\":\"DESC\",\"cursor\":\"" + cursor + "\"");
    assertThat(numbers(last)).containsExactly(created.getFirst());
    assertThat(last.path("has_next").booleanValue()).isFalse();
    JsonNode third = list(V3, CUTOFF, ",\"limit\":2,\"offset\":2").path("result");
    assertThat(numbers(third)).containsExactly(created.getLast());
    assertThat(third.path("count").intValue()).isEqualTo(3);
  }

  @Test
  void filtersByStatusAndDeliveryMethod() {
    String packed = create("{}");
    String rfbs = create("{\"scheme\":\"rfbs\"}");
    sandbox.move(packed, "posting_in_carriage");
    assertThat(numbers(list(V4, CUTOFF + ",\"statuses\":[\"awaiting_deliver\"]", "")))
        .containsExactly(packed);
    assertThat(numbers(list(V3, CUTOFF + ",\"status\":\"awaiting_deliver\"", "").path("result")))
        .containsExactly(packed);
    long method = sandbox.get(rfbs).body().at("/result/delivery_method/id").longValue();
    assertThat(numbers(list(V4, CUTOFF + ",\"delivery_method_ids\":[\"" + method + "\"]", "")))
        .containsExactly(rfbs);
    sandbox.clock.advance(Duration.ofHours(1));
    sandbox.move(rfbs, "posting_in_carriage");
    assertThat(
            numbers(
                list(
                    V4,
                    CUTOFF + ",\"last_changed_status_date\":{\"from\":\"2026-09-14T10:15:00Z\"}",
                    "")))
        .containsExactly(rfbs);
  }

  private String create(String body) {
    sandbox.clock.advance(Duration.ofMinutes(1));
    return sandbox.create(body);
  }

  private JsonNode list(String path, String filter, String more) {
    var answer = ask(path, filter, more);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private RunningSandbox.Answer ask(String path, String filter, String more) {
    String limit = more.contains("limit") ? "" : ",\"limit\":50";
    return sandbox.ozon(path, "{\"filter\":{" + filter + "}" + limit + more + "}");
  }

  private static List<String> numbers(JsonNode page) {
    return page.path("postings")
        .valueStream()
        .map(posting -> posting.path("posting_number").textValue())
        .toList();
  }
}

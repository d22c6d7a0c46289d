package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String POSTINGS = "/sellers/100001/postings";

  @Test
  void isReady() {
    assertThat(sandbox.control("/health").body()).hasToString("{\"status\":\"ready\"}");
  }

  @Test
  void createsWhatWasWished() {
    var answer =
        sandbox.control(
            "POST",
            POSTINGS,
            """
            {"posting_number":"30112233-0007-11","in_process_at":"2026-09-01T10:00:00+03:00",
             "products":[{"sku":987654321,"offer_id":"арт 7 (синий)","name":"Кружка","quantity":2,
             "price":"349.90"}]}
            """);
    assertThat(answer.status()).isEqualTo(201);
    JsonNode posting = answer.body();
    assertThat(posting.path("posting_number").textValue()).isEqualTo("30112233-0007-11");
    assertThat(posting.path("order_number").textValue()).isEqualTo("30112233-0007");
    assertThat(posting.path("in_process_at").textValue()).isEqualTo("2026-09-01T07:00:00Z");
    assertThat(posting.at("/products/0/offer_id").textValue()).isEqualTo("арт 7 (синий)");
    assertThat(posting.at("/products/0/price").textValue()).isEqualTo("349.9000");
    assertThat(posting.at("/products/0/quantity").intValue()).isEqualTo(2);
    assertThat(sandbox.get("30112233-0007-11").body().path("result")).isEqualTo(posting);
  }

  @Test
  void refusesANumberTwice() {
    sandbox.create("{\"posting_number\":\"30112233-0007-1\"}");
    assertWrong(409, POSTINGS, "{\"posting_number\":\"30112233-0007-1\"}", "posting_number");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertWrong(400, POSTINGS, "{\"posting\":\"1\"}", "posting");
    assertWrong(400, POSTINGS, "{\"posting_number\":\"1\"}", "posting_number");
    assertWrong(400, POSTINGS, "{\"push\":\"yes\"}", "push");
    assertWrong(400, POSTINGS, "{\"push_shape\":\"2024\"}", "push_shape");
    assertWrong(400, POSTINGS, "{\"in_process_at\":\"today\"}", "in_process_at");
    assertWrong(400, POSTINGS, "{\"products\":{}}", "products");
    assertWrong(400, POSTINGS, "{\"products\":[{}]}", "products[0].sku");
    assertWrong(400, POSTINGS, "{\"products\":[{\"sku\":1},{\"size\":1}]}", "products[1].size");
    assertWrong(
        400, POSTINGS, "{\"products\":[{\"sku\":1,\"quantity\":0}]}", "products[0].quantity");
    assertWrong(400, POSTINGS, "{\"products\":[{\"sku\":1,\"price\":\"x\"}]}", "products[0].price");
    assertWrong(
        400, POSTINGS, "{\"products\":[{\"sku\":1,\"price\":\"-1\"}]}", "products[0].price");
    assertThat(sandbox.control("POST", POSTINGS, "{broken").status()).isEqualTo(400);
    assertThat(sandbox.control("POST", POSTINGS, "[]").status()).isEqualTo(400);
  }

  @Test
  void movesByStateAndByStatus() {
    String number = sandbox.create("{}");
    assertThat(sandbox.move(number, "posting_in_carriage").body().path("status").textValue())
        .isEqualTo("awaiting_deliver");
    var answer =
        sandbox.control("POST", POSTINGS + "/" + number + "/state", "{\"status\":\"delivering\"}");
    assertThat(answer.body().path("substatus").textValue()).isEqualTo("posting_on_way_to_city");
    assertThat(answer.body().path("previous_substatus").textValue())
        .isEqualTo("posting_in_carriage");
    assertThat(answer.body().path("delivering_date").isTextual()).isTrue();
  }

  @Test
  void refusesIllegalMoves() {
    String number = sandbox.create("{}");
    String state = POSTINGS + "/" + number + "/state";
    sandbox.move(number, "posting_delivered");
    assertWrong(400, state, "{\"state\":\"posting_created\"}", "state");
    assertWrong(400, state, "{\"status\":\"delivering\"}", "status");
    assertWrong(400, state, "{\"state\":\"posting_flying\"}", "state");
    assertWrong(400, state, "{\"status\":\"lost\"}", "status");
    assertWrong(400, state, "{\"state\":\"posting_canceled\"}", "state");
    assertWrong(400, state, "{}", "state");
    assertWrong(400, state, "{\"state\":\"posting_received\",\"status\":\"delivered\"}", "state");
    assertWrong(400, POSTINGS + "/" + number + "/cancel", "{}", "number");
    assertThat(sandbox.move(number, "posting_received").status()).isEqualTo(200);
  }

  @Test
  void cancelsWithAReason() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_in_courier_service");
    var answer =
        sandbox.control(
            "POST",
            POSTINGS + "/" + number + "/cancel",
            "{\"reason_id\":402,\"message\":\"Брак\",\"push\":false}");
    JsonNode cancellation = answer.body().path("cancellation");
    assertThat(answer.body().path("status").textValue()).isEqualTo("cancelled");
    assertThat(cancellation.path("cancel_reason_id").longValue()).isEqualTo(402);
    assertThat(cancellation.path("cancel_reason").textValue()).isEqualTo("Брак");
    assertThat(cancellation.path("cancelled_after_ship").booleanValue()).isTrue();
    assertWrong(400, POSTINGS + "/" + number + "/cancel", "{}", "number");
  }

  @Test
  void tellsTheTruth() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_in_carriage");
    JsonNode truth = sandbox.control(POSTINGS + "/" + number).body();
    assertThat(truth.path("version").intValue()).isEqualTo(2);
    assertThat(truth.path("changed_at").textValue()).isEqualTo("2026-09-14T09:30:15.678Z");
    assertThat(truth.path("state").textValue()).isEqualTo("posting_in_carriage");
    assertThat(truth.at("/posting/financial_data").isObject()).isTrue();
    assertThat(sandbox.control(POSTINGS).body().path("postings")).containsExactly(truth);
  }

  @Test
  void knowsOnlyItsSellersAndPostings() {
    assertWrong(404, "/sellers/5/postings", "{}", "seller");
    assertWrong(404, POSTINGS + "/1/state", "{\"state\":\"posting_delivered\"}", "number");
    assertWrong(404, POSTINGS + "/1/cancel", "{}", "number");
    assertThat(sandbox.control(POSTINGS + "/1").status()).isEqualTo(404);
    assertThat(sandbox.control("/nothing").status()).isEqualTo(404);
    assertThat(sandbox.control("DELETE", "/health", "").status()).isEqualTo(405);
  }

  @Test
  void checksThePushUrl() {
    for (String body :
        new String[] {"{}", "{\"url\":\"ftp://127.0.0.1/\"}", "{\"url\":\"a b\"}", "{\"url\":1}"}) {
      var answer = sandbox.control("PUT", "/push-url", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.body().at("/error/field").textValue()).isEqualTo("url");
    }
    sandbox.control("PUT", "/push-url", "{\"url\":\"http://127.0.0.1:9/push\"}");
    assertThat(sandbox.control("/push-url").body())
        .hasToString("{\"url\":\"http://127.0.0.1:9/push\"}");
  }

  @Test
  void checksTheQueryOfTheLog() {
    assertThat(sandbox.control("/pushes?limit=0").body().at("/error/field").textValue())
        .isEqualTo("limit");
    assertThat(sandbox.control("/pushes?seller=7").body().at("/error/field").textValue())
        .isEqualTo("seller");
  }

  @Test
  void createsForManyCallersAtOnce() {
    Set<String> numbers =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> sandbox.create("{}"))
            .collect(Collectors.toSet());
    assertThat(numbers).hasSize(100);
    assertThat(sandbox.control(POSTINGS).body().path("postings")).hasSize(100);
  }

  @Test
  void refusesABodyWhereNoneIsTaken() {
    assertWrong(400, "/reset", "{\"all\":true}", "all");
    assertWrong(400, "/pushes/ping", "{\"seller\":1}", "seller");
  }

  @Test
  void countsRequestsPerMethodAndSeller() {
    String number = sandbox.create("{}");
    sandbox.get(number);
    sandbox.get(number);
    sandbox.ozon("/v4/posting/fbs/list", "{}", "100002");
    assertThat(sandbox.control("/requests").body())
        .hasToString(
            "{\"requests\":{\"/v3/posting/fbs/get\":{\"100001\":2},"
                + "\"/v4/posting/fbs/list\":{\"100002\":1}}}");
  }

  @Test
  void tellsTheMostRequestsInAnySecond() {
    for (int pause : List.of(600, 399, 1, 500)) {
      sandbox.get("1");
      sandbox.clock.advance(Duration.ofMillis(pause));
    }
    sandbox.ozon("/v4/posting/fbs/list", "{}", "100002");

    JsonNode rates = sandbox.control("/rates").body().path("rates");
    // Of the requests at 0, 600, 999 and 1000 ms the first is outside the last one's second.
    assertThat(rates.path("100001"))
        .hasToString(
            "{\"total\":4,\"most_in_a_second\":3,\"first_at\":\"2026-09-14T09:30:15.678Z\","
                + "\"last_at\":\"2026-09-14T09:30:16.678Z\"}");
    assertThat(rates.path("100002").path("total").intValue()).isEqualTo(1);
  }

  @Test
  void makesUpTheSameAgainAfterAReset() {
    String number = sandbox.create("{}");
    JsonNode before = sandbox.get(number).body();
    sandbox.control("PUT", "/faults", "{\"status\":500}");
    assertThat(sandbox.control("POST", "/reset", "").status()).isEqualTo(200);
    assertThat(sandbox.control(POSTINGS).body().path("postings")).isEmpty();
    assertThat(sandbox.control("/requests").body().path("requests")).isEmpty();
    assertThat(sandbox.control("/rates").body().path("rates")).isEmpty();
    assertThat(sandbox.create("{}")).isEqualTo(number);
    assertThat(sandbox.get(number).body()).isEqualTo(before);
  }

  private void assertWrong(int status, String path, String body, String field) {
    var answer = sandbox.control("POST", path, body);
    assertThat(answer.status()).as(body).isEqualTo(status);
    assertThat(answer.body().at("/error/field").textValue()).as(body).isEqualTo(field);
    assertThat(answer.body().at("/error/message").textValue()).isNotBlank();
  }
}

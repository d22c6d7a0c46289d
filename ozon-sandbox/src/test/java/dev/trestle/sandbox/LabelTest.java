package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LabelTest {

  private static final String CREATE = "/v3/posting/fbs/package-label/create";
  private static final String GET = "/v2/posting/fbs/package-label/get";
  private static final String PRINT = "/v2/posting/fbs/package-label";
  private static final Duration READY = Duration.ofSeconds(45);

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void ordersABigAndASmallLabel() {
    JsonNode tasks = create(packed()).path("tasks");

    assertThat(tasks.findValuesAsText("task_type")).containsExactly("big_label", "small_label");
    assertThat(tasks.get(0).path("task_id").isIntegralNumber()).isTrue();
    assertThat(tasks.get(0).path("task_id")).isNotEqualTo(tasks.get(1).path("task_id"));
  }

  @Test
  void goesFromTheQueueToTheFile() {
    String number = packed();
    sandbox.advance(READY);
    long task = create(number).path("tasks").get(0).path("task_id").asLong();

    assertThat(status(task)).isEqualTo("pending");
    sandbox.advance(Duration.ofSeconds(1));
    assertThat(status(task)).isEqualTo("in_progress");
    assertThat(get(task).path("file_url").asText()).isEmpty();
    sandbox.advance(Duration.ofSeconds(2));

    JsonNode done = get(task);
    assertThat(done.path("status").path("code").asText()).isEqualTo("completed");
    assertThat(done.path("status").path("postings_count").asInt()).isEqualTo(1);
    assertThat(done.path("status").path("printed_postings_count").asInt()).isEqualTo(1);
    assertThat(done.path("status").path("unprinted_postings")).isEmpty();
    assertThat(file(done)).startsWith("%PDF-").contains("(" + number + ") Tj");
  }

  @Test
  void namesPostingsThatWerePackedJustNow() {
    String old = packed();
    sandbox.advance(READY);
    String young = packed();
    long task = create(old, young).path("tasks").get(1).path("task_id").asLong();
    sandbox.advance(Duration.ofSeconds(3));

    JsonNode done = get(task);
    JsonNode status = done.path("status");
    assertThat(status.path("code").asText()).isEqualTo("completed");
    assertThat(status.path("postings_count").asInt()).isEqualTo(2);
    assertThat(status.path("printed_postings_count").asInt()).isEqualTo(1);
    assertThat(status.path("unprinted_postings")).hasSize(1);
    assertThat(status.path("unprinted_postings").get(0).path("posting_number").asText())
        .isEqualTo(young);
    assertThat(status.path("unprinted_postings").get(0).path("message").asText()).isNotEmpty();
    assertThat(file(done)).contains(old).doesNotContain(young);
  }

  @Test
  void isReadyFortyFiveSecondsAfterThePacking() {
    String number = sandbox.create("{\"products\":[{\"sku\":555000111,\"quantity\":1}]}");
    sandbox.ozon(
        "/v4/posting/fbs/ship",
        "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":555000111,\"quantity\":1}]}]}"
            .formatted(number));
    sandbox.advance(Duration.ofSeconds(30));
    assertThat(sandbox.get(number).body().path("result").path("status").asText())
        .isEqualTo("awaiting_deliver");
    refuses(PRINT, "posting_number", "The next postings aren't ready", number);
    sandbox.advance(Duration.ofSeconds(30));

    assertThat(FileFetch.ozon(sandbox, PRINT, body("posting_number", number)).text())
        .contains(number);
  }

  @Test
  void stillPrintsAPostingThatIsInACarriage() {
    String number = packed();
    sandbox.advance(READY);
    sandbox.move(number, "posting_in_carriage");

    assertThat(FileFetch.ozon(sandbox, PRINT, body("posting_number", number)).text())
        .contains(number);
  }

  @Test
  void failsATaskThatCanPrintNothing() {
    long task = create(packed()).path("tasks").get(0).path("task_id").asLong();
    sandbox.advance(Duration.ofSeconds(3));

    JsonNode done = get(task);
    assertThat(done.path("status").path("code").asText()).isEqualTo("error");
    assertThat(done.path("file_url").asText()).isEmpty();
    assertThat(done.path("error").path("message").asText())
        .isEqualTo("The next postings aren't ready");
  }

  @Test
  void refusesPostingsThatDoNotAwaitDelivery() {
    String number = packed();
    String unpacked = sandbox.create("{}");

    refuses(CREATE, "posting_numbers", "NO_POSTINGS_FOR_BATCH_DOWNLOAD", unpacked);
    refuses(CREATE, "posting_numbers", "INVALID_ARGUMENT", number, unpacked);
    refuses(
        CREATE,
        "posting_numbers",
        "POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY",
        number,
        "11111111-0001-1");
    assertRefused(
        sandbox.ozon(CREATE, body("posting_numbers", number), "100002"),
        400,
        3,
        "POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY");
  }

  @Test
  void takesOneToAThousandPostings() {
    assertThat(sandbox.ozon(CREATE, "{}").body().path("message").asText())
        .isEqualTo(
            "Request validation error: invalid CreateLabelBatchRequest.PostingNumbers:"
                + " value must contain between 1 and 1000 items, inclusive");
    String[] many = Collections.nCopies(1001, "1").toArray(String[]::new);
    assertThat(sandbox.ozon(CREATE, body("posting_numbers", many)).status()).isEqualTo(400);
  }

  @Test
  void knowsOnlyTheSellersOwnTasks() {
    long task = create(packed()).path("tasks").get(0).path("task_id").asLong();

    assertThat(sandbox.ozon(GET, "{\"task_id\":" + task + "}").status()).isEqualTo(200);
    assertThat(sandbox.ozon(GET, "{\"task_id\":" + task + "}", "100002").status()).isEqualTo(404);
  }

  @Test
  void printsAtOnceAllOrNothing() {
    String old = packed();
    sandbox.advance(READY);
    String young = packed();

    var answer = FileFetch.ozon(sandbox, PRINT, body("posting_number", old));
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.text()).startsWith("%PDF-").contains(old);
    refuses(PRINT, "posting_number", "The next postings aren't ready", old, young);
    String[] many = Collections.nCopies(21, old).toArray(String[]::new);
    assertThat(sandbox.ozon(PRINT, body("posting_number", many)).status()).isEqualTo(400);
  }

  @Test
  void speaksTheOlderVersionsToo() {
    String number = packed();
    sandbox.advance(READY);
    String body = body("posting_number", number);
    JsonNode second =
        sandbox.ozon("/v2/posting/fbs/package-label/create", body).body().path("result");
    long first =
        sandbox
            .ozon("/v1/posting/fbs/package-label/create", body)
            .body()
            .path("result")
            .path("task_id")
            .asLong();
    sandbox.advance(Duration.ofSeconds(3));

    assertThat(second.path("tasks").findValuesAsText("task_type"))
        .containsExactly("big_label", "small_label");
    JsonNode done =
        sandbox
            .ozon("/v1/posting/fbs/package-label/get", "{\"task_id\":\"" + first + "\"}")
            .body()
            .path("result");
    assertThat(done.path("status").asText()).isEqualTo("completed");
    assertThat(done.path("printed_postings_count").asInt()).isEqualTo(1);
    assertThat(done.path("unprinted_postings_count").asInt()).isZero();
    assertThat(done.path("error").asText()).isEmpty();
    assertThat(file(done)).contains(number);
  }

  @Test
  void forgetsFilesOnReset() {
    String number = packed();
    sandbox.advance(READY);
    long task = create(number).path("tasks").get(0).path("task_id").asLong();
    sandbox.advance(Duration.ofSeconds(3));
    String url = get(task).path("file_url").asText();
    sandbox.control("POST", "/reset", "");

    assertThat(FileFetch.get(url).status()).isEqualTo(404);
    assertThat(sandbox.ozon(GET, "{\"task_id\":" + task + "}").status()).isEqualTo(404);
  }

  private String packed() {
    String number = sandbox.create("{}");
    sandbox.move(number, "posting_transferring_to_delivery");
    return number;
  }

  private JsonNode create(String... numbers) {
    var answer = sandbox.ozon(CREATE, body("posting_numbers", numbers));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode get(long task) {
    return sandbox.ozon(GET, "{\"task_id\":" + task + "}").body();
  }

  private String status(long task) {
    return get(task).path("status").path("code").asText();
  }

  private static String file(JsonNode done) {
    var answer = FileFetch.get(done.path("file_url").asText());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    return answer.text();
  }

  private void refuses(String path, String field, String message, String... numbers) {
    assertRefused(sandbox.ozon(path, body(field, numbers)), 400, 3, message);
  }

  private static String body(String field, String... numbers) {
    return "{\"" + field + "\":[\"" + String.join("\",\"", List.of(numbers)) + "\"]}";
  }
}

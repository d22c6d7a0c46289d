package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActTest {

  private static final Duration PAPERWORK = Duration.ofSeconds(10);
  private static final String ACT = "/v2/posting/fbs/act/";
  private static final String DIGITAL = "/v2/posting/fbs/digital/act/";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private String number;
  private long method;
  private long id;

  @BeforeEach
  void create() {
    number = sandbox.create("{\"products\":[{\"sku\":555000111,\"price\":\"100\"}]}");
    sandbox.move(number, "posting_transferring_to_delivery");
    method = sandbox.get(number).body().path("result").path("delivery_method").path("id").asLong();
    id =
        ozon("/v1/carriage/create", "{\"delivery_method_id\":" + method + "}")
            .path("carriage_id")
            .asLong();
  }

  @Test
  void makesThePapersAfterTheApproval() {
    assertRefused(
        sandbox.ozon(ACT + "check-status", idBody()), 400, 3, "Incorrect_carriage_status");
    approve(2);
    assertThat(check().path("status").asText()).isEqualTo("in_process");
    for (String paper :
        new String[] {"get-pdf", "get-barcode", "get-barcode/text", "get-container-labels"}) {
      assertRefused(sandbox.ozon(ACT + paper, idBody()), 400, 3, "Incorrect_carriage_status");
    }
    sandbox.advance(PAPERWORK);

    JsonNode ready = check();
    assertThat(ready.path("status").asText()).isEqualTo("ready");
    assertThat(ready.path("added_to_act").get(0).asText()).isEqualTo(number);
    assertThat(ready.path("removed_from_act")).isEmpty();
    assertThat(ready.path("is_partial").asBoolean(true)).isFalse();
    assertThat(ready.path("has_postings_for_next_carriage").asBoolean(true)).isFalse();
    assertThat(ready.path("act_type").asText()).isEqualTo("ozon_digital");
  }

  @Test
  void printsThePapers() throws Exception {
    approve(3);
    sandbox.advance(PAPERWORK);

    var act = FileFetch.ozon(sandbox, ACT + "get-pdf", idBody());
    assertThat(act.contentType()).isEqualTo("application/pdf");
    assertThat(act.text()).startsWith("%PDF-").contains(number);
    var labels = FileFetch.ozon(sandbox, ACT + "get-container-labels", idBody());
    assertThat(labels.text()).contains("/Count 3").contains("Unit 3 of 3");
    var barcode = FileFetch.ozon(sandbox, ACT + "get-barcode", idBody());
    assertThat(barcode.contentType()).isEqualTo("image/png");
    var image = ImageIO.read(new ByteArrayInputStream(barcode.bytes()));
    assertThat(image.getWidth()).isGreaterThan(200);
    assertThat(ozon(ACT + "get-barcode/text", idBody()).path("result").asText())
        .isEqualTo("%303%" + id);
  }

  @Test
  void speaksTheOlderDigitalMethods() {
    assertThat(digitalStatus()).isEqualTo("NOT_FOUND");
    approve(0);
    assertThat(digitalStatus()).isEqualTo("FORMING");
    sandbox.advance(PAPERWORK);

    assertThat(digitalStatus()).isEqualTo("FORMED");
    var waybill =
        FileFetch.ozon(
            sandbox, DIGITAL + "get-pdf", "{\"id\":%d,\"doc_type\":\"waybill\"}".formatted(id));
    assertThat(waybill.text()).startsWith("%PDF-");
    assertThat(
            sandbox
                .ozon(
                    DIGITAL + "get-pdf",
                    "{\"id\":%d,\"doc_type\":\"act_of_mismatch\"}".formatted(id))
                .status())
        .isEqualTo(400);
  }

  @Test
  void listsActsOfAPeriod() {
    approve(0);
    JsonNode acts = list("2026-09-14", "2026-09-14", "\"formed\"");

    assertThat(acts).hasSize(1);
    JsonNode act = acts.get(0);
    assertThat(act.path("id").asLong()).isEqualTo(id);
    assertThat(act.path("delivery_method_id").asLong()).isEqualTo(method);
    assertThat(act.path("departure_date").asText()).isEqualTo("2026-09-14");
    assertThat(act.path("related_docs").path("act_of_acceptance").path("document_status").asText())
        .isEqualTo("FORMING");
    assertThat(list("2026-09-14", "2026-09-14", "\"new\"")).isEmpty();
    assertThat(list("2026-09-01", "2026-09-13", "")).isEmpty();
    assertThat(sandbox.ozon(ACT + "list", "{\"limit\":50}").status()).isEqualTo(400);
    assertThat(sandbox.ozon(ACT + "list", "{\"limit\":51}").status()).isEqualTo(400);
  }

  @Test
  void listsThePostingsOfAnAct() {
    JsonNode posting = ozon(ACT + "get-postings", idBody()).path("result").get(0);

    assertThat(posting.path("id").asLong()).isEqualTo(id);
    assertThat(posting.path("posting_number").asText()).isEqualTo(number);
    assertThat(posting.path("status").asText()).isEqualTo("awaiting_deliver");
    JsonNode product = posting.path("products").get(0);
    assertThat(product.path("sku").asLong()).isEqualTo(555_000_111);
    assertThat(product.path("price").asText()).isEqualTo("100.0000");
  }

  private JsonNode list(String from, String to, String statuses) {
    return ozon(
            ACT + "list",
            "{\"limit\":50,\"filter\":{\"date_from\":\"%s\",\"date_to\":\"%s\",\"status\":[%s]}}"
                .formatted(from, to, statuses))
        .path("result");
  }

  private void approve(int containers) {
    ozon(
        "/v1/carriage/approve",
        "{\"carriage_id\":%d,\"containers_count\":%d}".formatted(id, containers));
  }

  private JsonNode check() {
    return ozon(ACT + "check-status", idBody()).path("result");
  }

  private String digitalStatus() {
    return ozon(DIGITAL + "check-status", idBody()).path("status").asText();
  }

  private String idBody() {
    return "{\"id\":" + id + "}";
  }

  private JsonNode ozon(String path, String body) {
    var answer = sandbox.ozon(path, body);
    assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }
}

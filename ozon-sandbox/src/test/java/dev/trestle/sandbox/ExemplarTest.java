package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExemplarTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String AREA = "/fbs/posting/product/exemplar/";
  private static final String NUMBER = "30112233-0007-1";
  private static final String CODE = "0104607001234567210aBc1De2Fg3Hi";

  /** As JSON text: one escape for one character. */
  private static final String CODE_WITH_KEY = CODE + "\\u001d91EE05\\u001d92abcdefgh";

  private static final Duration CHECKED = Duration.ofSeconds(3);

  @Test
  void createsAnExemplarForEachPiece() {
    create(2, "mandatory_mark", false);
    JsonNode first = createOrGet("/v6").body();
    assertThat(first.at("/products/0/exemplars")).hasSize(2);
    assertThat(first.at("/products/0/is_mandatory_mark_needed").booleanValue()).isTrue();
    assertThat(first.at("/products/0/exemplars/0/marks").isArray()).isTrue();
    assertThat(first.at("/products/0/exemplars/0/exemplar_id").longValue())
        .isNotEqualTo(first.at("/products/0/exemplars/1/exemplar_id").longValue());
    assertThat(createOrGet("/v6").body()).isEqualTo(first);
    JsonNode old = createOrGet("/v5").body();
    assertThat(old.at("/products/0/exemplars/0/mandatory_mark").textValue()).isEmpty();
    assertThat(old.at("/products/0/exemplars/0/marks").isMissingNode()).isTrue();
  }

  @Test
  void allowsPackingOnceAllPiecesAreMarked() {
    create(2, "mandatory_mark", false);
    assertThat(status("/v5")).isEqualTo("ship_not_available");
    assertRefused(ship(2), 400, 3, "EXEMPLAR_INFO_NOT_FILLED_COMPLETELY");
    var answer = set("/v6", marks(CODE), marks(CODE_WITH_KEY));
    assertThat(answer.body()).hasToString("{}");
    assertThat(status("/v5")).isEqualTo("validation_in_process");
    assertRefused(ship(2), 400, 3, "EXEMPLAR_INFO_NOT_FILLED_COMPLETELY");
    sandbox.advance(CHECKED);
    assertThat(status("/v5")).isEqualTo("ship_available");
    JsonNode exemplar = statusOf("/v5").at("/products/0/exemplars/1/marks/0");
    assertThat(exemplar.path("check_status").textValue()).isEqualTo("passed");
    assertThat(exemplar.path("mark").textValue()).contains("\u001d91EE05");
    assertThat(ship(2).status()).isEqualTo(200);
    assertThat(sandbox.get(NUMBER).body().at("/result/products/0/mandatory_mark")).hasSize(2);
  }

  @Test
  void forgetsWhatIsLeftOutOfTheFullSet() {
    create(2, "mandatory_mark", false);
    set("/v6", marks(CODE), marks(CODE));
    set("/v6", marks(CODE));
    sandbox.advance(CHECKED);
    assertThat(status("/v5")).isEqualTo("ship_not_available");
    assertThat(createOrGet("/v6").body().at("/products/0/exemplars/1/marks")).isEmpty();
  }

  @Test
  void namesWhatIsWrongWithACode() {
    create(1, "mandatory_mark", false);
    set("/v6", marks(CODE + "\\\\u001d91EE05"));
    sandbox.advance(CHECKED);
    JsonNode mark = statusOf("/v5").at("/products/0/exemplars/0/marks/0");
    assertThat(mark.path("check_status").textValue()).isEqualTo("failed");
    assertThat(mark.at("/error_codes/0").textValue()).isEqualTo("GS_SEPARATOR_ENCODED_TWICE");
    assertThat(status("/v5")).isEqualTo("ship_not_available");
  }

  @Test
  void validatesWithoutKeeping() {
    create(1, "mandatory_mark", false);
    assertThat(validate("/v5", marks(CODE)).at("/products/0/valid").booleanValue()).isTrue();
    JsonNode wrong = validate("/v5", marks("123"));
    assertThat(wrong.at("/products/0/exemplars/0/marks/0/valid").booleanValue()).isFalse();
    assertThat(wrong.at("/products/0/exemplars/0/errors/0").textValue()).isEqualTo("INVALID_MARK");
    JsonNode old = validate("/v4", "\"mandatory_mark\":\"" + CODE + "\"");
    assertThat(old.at("/result/products/0/exemplars/0/valid").booleanValue()).isTrue();
    assertThat(status("/v5")).isEqualTo("ship_not_available");
    assertThat(
            sandbox
                .ozon(
                    "/v5" + AREA + "validate",
                    "{\"posting_number\":\"%s\",\"products\":[{\"product_id\":5}]}"
                        .formatted(NUMBER))
                .body()
                .at("/products/0/error")
                .textValue())
        .isEqualTo("UNKNOWN_PRODUCT_DEFINED");
  }

  @Test
  void wantsADeclarationOrTheWordThatThereIsNone() {
    create(1, "gtd", true);
    assertThat(validate("/v5", "\"gtd\":\"\"").at("/products/0/exemplars/0/errors/0").textValue())
        .isEqualTo("GTD_MUST_BE_SPECIFIED_FOR_PRODUCT_COUNTRY");
    set("/v6", "\"is_gtd_absent\":true");
    sandbox.advance(CHECKED);
    assertThat(status("/v5")).isEqualTo("ship_available");
    set("/v6", "\"gtd\":\"10702070/120425/0012345\"");
    sandbox.advance(CHECKED);
    assertThat(status("/v5")).isEqualTo("ship_available");
    assertThat(statusOf("/v5").at("/products/0/exemplars/0/gtd").textValue())
        .isEqualTo("10702070/120425/0012345");
  }

  @Test
  void takesNoDeclarationForAPrivatePerson() {
    create(1, "mandatory_mark", false);
    assertRefused(
        set("/v6", "\"gtd\":\"10702070/120425/0012345\""),
        400,
        3,
        "GTD_IS_REQUIRED_ONLY_FOR_LEGAL_CUSTOMER");
  }

  @Test
  void refusesForeignExemplarsAndProducts() {
    create(1, "mandatory_mark", false);
    String body =
        "{\"posting_number\":\"%s\",\"products\":[{\"product_id\":%d,\"exemplars\":[%s]}]}";
    assertRefused(
        sandbox.ozon(
            "/v6" + AREA + "set", body.formatted(NUMBER, 987654321, "{\"exemplar_id\":7}")),
        400,
        3,
        "7 does not belong to product 987654321");
    assertRefused(
        sandbox.ozon("/v6" + AREA + "set", body.formatted(NUMBER, 5, "{\"exemplar_id\":7}")),
        400,
        3,
        "UNKNOWN_PRODUCT_DEFINED");
    assertThat(
            sandbox.ozon("/v6" + AREA + "set", "{\"posting_number\":\"" + NUMBER + "\"}").status())
        .isEqualTo(400);
  }

  @Test
  void takesNothingAfterPacking() {
    create(1, "mandatory_mark", false);
    createOrGet("/v6");
    sandbox.move(NUMBER, "posting_in_carriage");
    assertRefused(set("/v6", marks(CODE)), 400, 3, "INVALID_POSTING_STATE");
  }

  @Test
  void speaksTheOlderShapesToo() {
    create(1, "mandatory_mark", false);
    var answer = set("/v5", "\"mandatory_mark\":\"" + CODE + "\"");
    assertThat(answer.body()).hasToString("{\"result\":true}");
    sandbox.advance(CHECKED);
    JsonNode status = statusOf("/v4");
    assertThat(status.path("status").textValue()).isEqualTo("ship_available");
    assertThat(status.at("/products/0/exemplars/0/mandatory_mark").textValue()).isEqualTo(CODE);
    assertThat(status.at("/products/0/exemplars/0/mandatory_mark_check_status").textValue())
        .isEqualTo("passed");
    assertThat(status.at("/products/0/exemplars/0/jw_uin_error_codes").isArray()).isTrue();
  }

  @Test
  void checksWeightsPhonesAndJewellery() {
    create(1, "weight\",\"imei\",\"jw_uin", false);
    set(
        "/v6",
        "\"weight\":1.5,\"marks\":[{\"mark\":\"350000000000006\",\"mark_type\":\"imei\"},"
            + "{\"mark\":\"6430000000000001\",\"mark_type\":\"jw_uin\"}]");
    sandbox.advance(CHECKED);
    assertThat(status("/v5")).isEqualTo("ship_available");
    JsonNode posting = sandbox.get(NUMBER).body().path("result");
    assertThat(posting.at("/products/0/weight_max").decimalValue()).isEqualByComparingTo("30");
    assertThat(posting.at("/products/0/jw_uin/0").textValue()).isEqualTo("6430000000000001");
    set("/v6", "\"weight\":50");
    sandbox.advance(CHECKED);
    assertThat(status("/v5")).isEqualTo("ship_not_available");
    assertThat(statusOf("/v5").at("/products/0/exemplars/0/weight_check_status").textValue())
        .isEqualTo("failed");
  }

  @Test
  void callsANeedlessMarkRedundant() {
    create(1, "imei", false);
    set("/v6", marks(CODE));
    sandbox.advance(CHECKED);
    assertThat(statusOf("/v5").at("/products/0/exemplars/0/marks/0/error_codes/0").textValue())
        .isEqualTo("MANDATORY_MARK_REDUNDANT");
  }

  private void create(int quantity, String requirement, boolean legal) {
    sandbox.create(
        """
        {"posting_number":"30112233-0007-1","legal":%s,
         "products":[{"sku":987654321,"quantity":%d,"requires":["%s"]}]}
        """
            .formatted(legal, quantity, requirement));
  }

  private static String marks(String code) {
    return "\"marks\":[{\"mark\":\"" + code + "\",\"mark_type\":\"mandatory_mark\"}]";
  }

  private RunningSandbox.Answer createOrGet(String version) {
    return sandbox.ozon(
        version + AREA + "create-or-get", "{\"posting_number\":\"" + NUMBER + "\"}");
  }

  /** The members of each exemplar, the first of the posting first. */
  private RunningSandbox.Answer set(String version, String... exemplars) {
    JsonNode known = createOrGet("/v6").body().at("/products/0/exemplars");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < exemplars.length; i++) {
      rows.append(i == 0 ? "" : ",")
          .append("{\"exemplar_id\":")
          .append(known.get(i).path("exemplar_id").longValue())
          .append(',')
          .append(exemplars[i])
          .append('}');
    }
    return sandbox.ozon(version + AREA + "set", request(rows.toString()));
  }

  private JsonNode validate(String version, String exemplar) {
    return sandbox.ozon(version + AREA + "validate", request("{" + exemplar + "}")).body();
  }

  private static String request(String exemplars) {
    return "{\"posting_number\":\"%s\",\"products\":[{\"product_id\":987654321,\"exemplars\":[%s]}]}"
        .formatted(NUMBER, exemplars);
  }

  private String status(String version) {
    return statusOf(version).path("status").textValue();
  }

  private JsonNode statusOf(String version) {
    return sandbox
        .ozon(version + AREA + "status", "{\"posting_number\":\"" + NUMBER + "\"}")
        .body();
  }

  private RunningSandbox.Answer ship(int quantity) {
    return sandbox.ozon(
        "/v4/posting/fbs/ship",
        """
        {"posting_number":"%s","packages":[
          {"products":[{"product_id":987654321,"quantity":%d}]}]}
        """
            .formatted(NUMBER, quantity));
  }
}

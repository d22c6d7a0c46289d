package dev.trestle.order.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.trestle.order.Crm;
import dev.trestle.order.OrderStack;
import dev.trestle.order.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Ozon requires to be told before it packs, through HTTP against the sandbox. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class PackExemplarsIT {

  private static final String SET = "/v6/fbs/posting/product/exemplar/set";
  private static final String COUNTRY = "/v2/posting/fbs/product/country/set";
  private static final String MARK = "0104607001234567210aBc1De2Fg3Hi";

  @Inject Sandbox sandbox;
  @Inject Crm crm;

  @AfterEach
  void noFaults() {
    sandbox.noFaults();
  }

  @Test
  void listsEverythingThatIsMissingAtOnce() {
    String number =
        ordered(
            """
            ,"multibox":true,"products":[
              {"sku":1001,"quantity":2,"requires":["mandatory_mark","rnpt"]},
              {"sku":1002,"requires":["country"]},
              {"sku":1003,"requires":["jw_uin","imei","weight"]}]
            """);

    crm.act(
            number,
            "pack",
            """
            {"products":[{"sku":1001,"exemplars":[{"mandatory_mark":"%s"}]}]}
            """
                .formatted(MARK))
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:not-ready"))
        .body("may_repeat", equalTo(true))
        .body(
            "details.missing.collect { [it.sku, it.exemplar, it.what] }",
            containsInAnyOrder(
                List.of(1001, 1, "rnpt"),
                List.of(1001, 2, "rnpt"),
                List.of(1001, 2, "mandatory_mark"),
                java.util.Arrays.asList(1002, null, "country"),
                List.of(1003, 1, "jw_uin"),
                List.of(1003, 1, "imei"),
                List.of(1003, 1, "weight"),
                java.util.Arrays.asList(null, null, "boxes")));
    assertThat(sandbox.status(number)).isEqualTo("awaiting_packaging");
  }

  @Test
  void tellsMarksInTheFullSetAndPacks() {
    String number =
        ordered(",\"products\":[{\"sku\":1001,\"quantity\":2,\"requires\":[\"mandatory_mark\"]}]");
    String withKey = MARK + "\\u001d91EE05\\u001d92abcdefgh";

    String place =
        crm.start(
            number,
            "pack",
            """
            {"products":[{"sku":1001,"exemplars":[{"mandatory_mark":"%s"},{"mandatory_mark":"%s"}]}]}
            """
                .formatted(MARK, withKey));

    passCheckAndPacking(place);
    assertThat(sandbox.status(number)).isEqualTo("awaiting_deliver");
  }

  @Test
  void takesASeparatorThatWasEscapedTwice() {
    String number = ordered(",\"products\":[{\"sku\":1001,\"requires\":[\"mandatory_mark\"]}]");
    String escapedTwice = MARK + "\\\\u001d91EE05\\\\u001d92abcdefgh";

    String place =
        crm.start(
            number,
            "pack",
            """
            {"products":[{"sku":1001,"exemplars":[{"mandatory_mark":"%s"}]}]}
            """
                .formatted(escapedTwice));

    passCheckAndPacking(place);
  }

  @Test
  void tellsWhichCodeIsNotWellFormed() {
    String number =
        ordered(",\"products\":[{\"sku\":1001,\"quantity\":2,\"requires\":[\"mandatory_mark\"]}]");
    int before = sandbox.calls(SET);

    crm.act(
            number,
            "pack",
            """
            {"products":[{"sku":1001,"exemplars":[{"mandatory_mark":"%s"},{"mandatory_mark":"no mark"}]}]}
            """
                .formatted(MARK))
        .statusCode(422)
        .body("details.findings.sku", equalTo(List.of(1001)))
        .body("details.findings.exemplar", equalTo(List.of(2)))
        .body("details.findings[0].errors", hasItem("INVALID_MARK"));
    assertThat(sandbox.calls(SET)).isEqualTo(before);
  }

  @Test
  void tellsTheCountryAndLearnsThatADeclarationIsDue() {
    String number =
        ordered(
            """
            ,"legal":true,"products":[{"sku":1002,"requires":["country"]}]
            """);

    crm.act(number, "pack", "{\"products\":[{\"sku\":1002,\"country\":\"TR\"}]}")
        .statusCode(422)
        .body("details.missing.what", equalTo(List.of("gtd")));
    String place =
        crm.start(
            number,
            "pack",
            """
            {"products":[{"sku":1002,"country":"TR","exemplars":[{"gtd":"10702030/010225/0000001/1"}]}]}
            """);
    passCheckAndPacking(place);
  }

  @Test
  void tellsTheCountryAgainWhereTheAnswerIsLost() {
    String number = ordered(",\"products\":[{\"sku\":1002,\"requires\":[\"country\"]}]");
    int before = sandbox.calls(COUNTRY);
    sandbox.fault("hang", COUNTRY, 1);

    String place = crm.start(number, "pack", "{\"products\":[{\"sku\":1002,\"country\":\"RU\"}]}");

    crm.awaitState(place, "following");
    sandbox.advance(6);
    crm.awaitState(place, "done");
    assertThat(sandbox.calls(COUNTRY)).isEqualTo(before + 2);
  }

  @Test
  void findsExemplarsThatWereSetAlthoughTheAnswerIsLost() {
    String number = ordered(",\"products\":[{\"sku\":1003,\"requires\":[\"jw_uin\"]}]");
    int before = sandbox.calls(SET);
    sandbox.fault("half_body", SET, 1);

    String place =
        crm.start(
            number,
            "pack",
            "{\"products\":[{\"sku\":1003,\"exemplars\":[{\"jw_uin\":\"1234567890123456\"}]}]}");

    passCheckAndPacking(place);
    assertThat(sandbox.calls(SET)).isEqualTo(before + 1);
  }

  @Test
  void tellsBoxesWeightAndPhones() {
    String number =
        ordered(
            """
            ,"multibox":true,"products":[{"sku":1003,"requires":["imei","weight"]}]
            """);
    crm.act(
            number,
            "pack",
            """
            {"boxes":2,"products":[{"sku":1003,"exemplars":[{"imei":["123456789012345"],"weight":90000}]}]}
            """)
        .statusCode(422)
        .body("details.missing.what", equalTo(List.of("weight")))
        .body("details.missing[0].why", containsString("must be from"));

    String place =
        crm.start(
            number,
            "pack",
            """
            {"boxes":2,"products":[{"sku":1003,"exemplars":[{"imei":["123456789012345"],"weight":0.2}]}]}
            """);

    passCheckAndPacking(place);
    sandbox
        .ozon("/v3/posting/fbs/get", "{\"posting_number\":\"" + number + "\"}")
        .then()
        .body("result.multi_box_qty", equalTo(2));
  }

  @Test
  void packsOneOfTwoMarkedPieces() {
    String number =
        ordered(
            """
            ,"products":[{"sku":1001,"quantity":2,"requires":["mandatory_mark"]},
                         {"sku":1003,"requires":["jw_uin"]}]
            """);

    String place =
        crm.start(
            number,
            "pack",
            """
            {"part":true,"packages":[{"products":[{"sku":1001,"quantity":1}]}],
             "products":[{"sku":1001,"exemplars":[{"mandatory_mark":"%s"},{"mandatory_mark":"%s"}]}]}
            """
                .formatted(MARK, MARK));

    passCheckAndPacking(place);
    crm.posting(number).body("products.sku", hasItems(1001, 1003));
  }

  @Test
  void showsTheLimitsWithARefusal() {
    String number = ordered("");
    crm.act(number, "pack", "{\"packages\":[{\"products\":[{\"sku\":5,\"quantity\":1}]}]}")
        .statusCode(422)
        .body("type", equalTo("urn:trestle:problem:ozon-refused"))
        .body("details.restrictions.max_weight", notNullValue());
  }

  private String ordered(String fields) {
    return crm.known(sandbox.ordered(fields));
  }

  /** The sandbox checks for three seconds and packs for five of its clock. */
  private void passCheckAndPacking(String place) {
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(40))
        .pollInterval(java.time.Duration.ofSeconds(1))
        .untilAsserted(() -> {
          sandbox.advance(2);
          assertThat(Crm.call().get(place).<String>path("state")).isEqualTo("done");
        });
  }
}

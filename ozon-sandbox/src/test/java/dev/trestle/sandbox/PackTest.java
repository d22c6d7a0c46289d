package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PackTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String SHIP = "/v4/posting/fbs/ship";
  private static final String PACKAGE = "/v4/posting/fbs/ship/package";
  private static final String SPLIT = "/v1/posting/fbs/split";
  private static final String NUMBER = "30112233-0007-1";
  private static final Duration PACKED = Duration.ofSeconds(5);

  private String create() {
    return sandbox.create(
        """
        {"posting_number":"30112233-0007-1","products":[
          {"sku":987654321,"quantity":3,"price":"10"},{"sku":123456789,"quantity":1}]}
        """);
  }

  @Test
  void packsAfterAWhile() {
    create();
    var answer = ship("[[987654321,3],[123456789,1]]");
    assertThat(answer.body())
        .hasToString("{\"additional_data\":[],\"result\":[\"30112233-0007-1\"]}");
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_packaging");
    assertThat(get(NUMBER).path("substatus").textValue()).isEqualTo("posting_created");
    assertThat(actions(NUMBER)).containsExactly("ship_async_in_process");
    sandbox.advance(PACKED);
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_deliver");
    assertThat(get(NUMBER).path("substatus").textValue())
        .isEqualTo("posting_transferring_to_delivery");
    assertThat(get(NUMBER).path("previous_substatus").textValue()).isEqualTo("posting_created");
    assertThat(actions(NUMBER)).contains("label_download");
  }

  @Test
  void refusesASecondPack() {
    create();
    ship("[[987654321,3],[123456789,1]]");
    assertRefused(ship("[[987654321,3],[123456789,1]]"), 400, 3, "POSTING_ALREADY_SHIPPED");
    sandbox.advance(PACKED);
    assertRefused(ship("[[987654321,3],[123456789,1]]"), 400, 3, "POSTING_ALREADY_SHIPPED");
    sandbox.move(NUMBER, "posting_delivered");
    assertRefused(ship("[[987654321,3],[123456789,1]]"), 400, 3, "POSTING_ALREADY_SHIPPED");
  }

  @Test
  void splitsIntoPackages() {
    create();
    var answer =
        sandbox.ozon(
            SHIP,
            """
            {"posting_number":"30112233-0007-1","with":{"additional_data":true},"packages":[
              {"products":[{"product_id":987654321,"quantity":1},
                           {"product_id":"123456789","quantity":1}]},
              {"products":[{"product_id":987654321,"quantity":2}]}]}
            """);
    assertThat(answer.body().path("result"))
        .extracting(JsonNode::textValue)
        .containsExactly(NUMBER, "30112233-0007-2");
    assertThat(answer.body().at("/additional_data/1/products/0/quantity").intValue()).isEqualTo(2);
    JsonNode child = get("30112233-0007-2");
    assertThat(child.path("parent_posting_number").textValue()).isEqualTo(NUMBER);
    assertThat(child.path("order_id")).isEqualTo(get(NUMBER).path("order_id"));
    assertThat(child.at("/products/0/quantity").intValue()).isEqualTo(2);
    assertThat(get(NUMBER).path("parent_posting_number").textValue()).isEmpty();
    assertThat(get(NUMBER).at("/products/0/quantity").intValue()).isEqualTo(1);
    assertThat(related(NUMBER)).containsExactly("30112233-0007-2");
    assertThat(related("30112233-0007-2")).containsExactly(NUMBER);
    sandbox.advance(PACKED);
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_deliver");
    assertThat(get("30112233-0007-2").path("status").textValue()).isEqualTo("awaiting_deliver");
  }

  @Test
  void failsToPackOnRequest() {
    create();
    sandbox.control("PUT", "/packing", "{\"fail_next\":1}");
    assertThat(ship("[[987654321,3],[123456789,1]]").status()).isEqualTo(200);
    sandbox.advance(PACKED);
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_packaging");
    assertThat(get(NUMBER).path("substatus").textValue()).isEqualTo("ship_failed");
    assertThat(actions(NUMBER)).contains("ship_async_retry");
    assertThat(sandbox.control("/packing").body().path("fail_next").intValue()).isZero();
    assertThat(ship("[[987654321,3],[123456789,1]]").status()).isEqualTo(200);
    sandbox.advance(PACKED);
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_deliver");
  }

  @Test
  void refusesWrongProductsAndQuantities() {
    create();
    assertRefused(ship("[[987654321,3]]"), 400, 3, "HAS_INCORRECT_PRODUCT_QUANTITY");
    assertRefused(ship("[[987654321,4],[123456789,1]]"), 400, 3, "HAS_INCORRECT_PRODUCT_QUANTITY");
    assertRefused(ship("[[987654321,3],[5,1]]"), 400, 3, "UNKNOWN_PRODUCT_DEFINED");
    assertThat(ship("[]").status()).isEqualTo(400);
    assertThat(ship("[[987654321,0]]").body().path("message").textValue())
        .contains("FbsPostingShipV4Request.Quantity");
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_packaging");
    assertThat(actions(NUMBER)).contains("ship");
  }

  @Test
  void refusesWhatIsNotThereToPack() {
    create();
    sandbox.create("{\"posting_number\":\"30112233-0009-1\",\"scheme\":\"fbo\"}");
    assertRefused(pack(SHIP, "30112233-0009-1"), 404, 5, "POSTING_NOT_FOUND");
    assertRefused(pack(SHIP, "1-1-1"), 404, 5, "POSTING_NOT_FOUND");
    sandbox.control("POST", "/sellers/100001/postings/" + NUMBER + "/cancel", "{}");
    assertRefused(pack(SHIP, NUMBER), 400, 3, "POSTING_ALREADY_CANCELLED");
    String other = sandbox.create("{}");
    sandbox.move(other, "posting_awaiting_registration");
    assertRefused(pack(SHIP, other), 400, 3, "HAS_INCORRECT_STATUS");
  }

  @Test
  void packsAPart() {
    create();
    var answer = part("[[987654321,2]]");
    assertThat(answer.body()).hasToString("{\"result\":\"30112233-0007-2\"}");
    sandbox.advance(PACKED);
    assertThat(get("30112233-0007-2").path("status").textValue()).isEqualTo("awaiting_deliver");
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_packaging");
    assertThat(actions(NUMBER)).contains("ship");
    assertThat(get(NUMBER).at("/products/0/quantity").intValue()).isEqualTo(1);
    assertThat(part("[[987654321,1],[123456789,1]]").body().path("result").textValue())
        .isEqualTo(NUMBER);
    sandbox.advance(PACKED);
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_deliver");
    assertRefused(part("[[987654321,1]]"), 400, 3, "POSTING_ALREADY_SHIPPED");
  }

  @Test
  void takesTheNamedExemplarsIntoThePart() {
    create();
    JsonNode exemplars =
        sandbox
            .ozon(
                "/v6/fbs/posting/product/exemplar/create-or-get",
                "{\"posting_number\":\"" + NUMBER + "\"}")
            .body()
            .at("/products/0/exemplars");
    long third = exemplars.get(2).path("exemplar_id").longValue();
    String body =
        """
        {"posting_number":"30112233-0007-1","products":[
          {"product_id":987654321,"quantity":1,"exemplarsIds":["%d"]}]}
        """;
    assertRefused(
        sandbox.ozon(PACKAGE, body.formatted(5)), 400, 3, "5 does not belong to product 987654321");
    sandbox.ozon(PACKAGE, body.formatted(third));
    JsonNode child =
        sandbox.control("/sellers/100001/postings/30112233-0007-2").body().path("posting");
    assertThat(child.at("/product_exemplars/products/0/exemplars/0/exemplar_id").longValue())
        .isEqualTo(third);
    assertThat(child.at("/product_exemplars/products/0/exemplars")).hasSize(1);
  }

  @Test
  void splitsWithoutPacking() {
    create();
    var answer =
        sandbox.ozon(
            SPLIT,
            """
            {"posting_number":"30112233-0007-1","postings":[
              {"products":[{"product_id":987654321,"quantity":3}]},
              {"products":[{"product_id":123456789,"quantity":1}]}]}
            """);
    assertThat(answer.body())
        .hasToString(
            "{\"parent_posting\":{\"posting_number\":\"30112233-0007-1\","
                + "\"products\":[{\"product_id\":987654321,\"quantity\":3}]},"
                + "\"postings\":[{\"posting_number\":\"30112233-0007-2\","
                + "\"products\":[{\"product_id\":123456789,\"quantity\":1}]}]}");
    sandbox.advance(PACKED);
    assertThat(get("30112233-0007-2").path("status").textValue()).isEqualTo("awaiting_packaging");
    assertThat(
            sandbox
                .ozon(SPLIT, "{\"posting_number\":\"30112233-0007-1\",\"postings\":[]}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void setsTheBoxesOfAMultiboxPosting() {
    String number = sandbox.create("{\"multibox\":true}");
    assertThat(get(number).path("multi_box_qty").intValue()).isEqualTo(1);
    assertThat(boxes(number, 3).body()).hasToString("{\"result\":{\"result\":true}}");
    assertThat(get(number).path("multi_box_qty").intValue()).isEqualTo(3);
    assertThat(get(number).path("is_multibox").booleanValue()).isTrue();
    assertThat(boxes(number, 0).status()).isEqualTo(400);
    assertThat(boxes(sandbox.create("{}"), 2).status()).isEqualTo(400);
    sandbox.move(number, "posting_in_carriage");
    assertRefused(boxes(number, 2), 400, 3, "POSTING_ALREADY_SHIPPED");
  }

  @Test
  void tellsTheRestrictions() {
    create();
    JsonNode result =
        sandbox
            .ozon("/v1/posting/fbs/restrictions", "{\"posting_number\":\"" + NUMBER + "\"}")
            .body()
            .path("result");
    assertThat(result.path("posting_number").textValue()).isEqualTo(NUMBER);
    assertThat(result.path("max_posting_weight").isNumber()).isTrue();
  }

  @Test
  void wantsTheCountryBeforePacking() {
    sandbox.create(
        """
        {"posting_number":"30112233-0007-1","legal":true,
         "products":[{"sku":987654321,"requires":["country"]}]}
        """);
    assertRefused(ship("[[987654321,1]]"), 400, 3, "EXEMPLAR_INFO_NOT_FILLED_COMPLETELY");
    assertThat(actions(NUMBER)).contains("ship_with_additional_info");
    assertThat(country("XX", 987654321).status()).isEqualTo(400);
    assertRefused(country("TR", 5), 400, 3, "UNKNOWN_PRODUCT_DEFINED");
    assertThat(country("TR", 987654321).body())
        .hasToString("{\"product_id\":987654321,\"is_gtd_needed\":true}");
    assertThat(get(NUMBER).at("/requirements/products_requiring_country")).isEmpty();
    assertThat(get(NUMBER).at("/requirements/products_requiring_gtd/0").textValue())
        .isEqualTo("987654321");
    assertThat(country("RU", 987654321).body().path("is_gtd_needed").booleanValue()).isFalse();
  }

  @Test
  void findsCountriesByName() {
    var found =
        sandbox.ozon("/v2/posting/fbs/product/country/list", "{\"name_search\":\"тур\"}").body();
    assertThat(found)
        .hasToString("{\"result\":[{\"name\":\"Турция\",\"country_iso_code\":\"TR\"}]}");
    assertThat(
            sandbox.ozon("/v2/posting/fbs/product/country/list", "{}").body().path("result").size())
        .isGreaterThan(10);
  }

  @Test
  void forgetsAPackingOnReset() {
    create();
    ship("[[987654321,3],[123456789,1]]");
    sandbox.control("POST", "/reset", "");
    create();
    sandbox.advance(PACKED);
    assertThat(get(NUMBER).path("status").textValue()).isEqualTo("awaiting_packaging");
  }

  private RunningSandbox.Answer country(String code, long sku) {
    return sandbox.ozon(
        "/v2/posting/fbs/product/country/set",
        "{\"posting_number\":\"%s\",\"product_id\":%d,\"country_iso_code\":\"%s\"}"
            .formatted(NUMBER, sku, code));
  }

  private RunningSandbox.Answer boxes(String number, int count) {
    return sandbox.ozon(
        "/v3/posting/multiboxqty/set",
        "{\"posting_number\":\"%s\",\"multi_box_qty\":%d}".formatted(number, count));
  }

  /** Pairs of SKU and quantity, all in one package. */
  private RunningSandbox.Answer ship(String pairs) {
    return sandbox.ozon(
        SHIP,
        "{\"posting_number\":\"%s\",\"packages\":[{\"products\":%s}]}"
            .formatted(NUMBER, products(pairs)));
  }

  private RunningSandbox.Answer part(String pairs) {
    return sandbox.ozon(
        PACKAGE, "{\"posting_number\":\"%s\",\"products\":%s}".formatted(NUMBER, products(pairs)));
  }

  private static String products(String pairs) {
    return pairs.replaceAll("\\[(\\d+),(\\d+)]", "{\"product_id\":$1,\"quantity\":$2}");
  }

  private RunningSandbox.Answer pack(String path, String number) {
    return sandbox.ozon(
        path,
        "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":1,\"quantity\":1}]}]}"
            .formatted(number));
  }

  private JsonNode get(String number) {
    return sandbox.get(number).body().path("result");
  }

  private List<String> actions(String number) {
    return get(number).path("available_actions").valueStream().map(JsonNode::textValue).toList();
  }

  private List<String> related(String number) {
    return sandbox
        .ozon(
            "/v3/posting/fbs/get",
            "{\"posting_number\":\"%s\",\"with\":{\"related_postings\":true}}".formatted(number))
        .body()
        .at("/result/related_postings/related_posting_numbers")
        .valueStream()
        .map(JsonNode::textValue)
        .toList();
  }
}

package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShopTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String SHOP = "/sellers/100001/shop";
  private static final String PRODUCTS = "/sellers/100001/products";

  @Test
  void fillsAShop() {
    JsonNode done = fill("{\"products\":300,\"postings\":200,\"seed\":5}");
    assertThat(done.at("/products/made").intValue()).isEqualTo(300);
    assertThat(done.at("/postings/made").intValue()).isEqualTo(200);
    JsonNode products = sandbox.control(PRODUCTS + "?limit=1000").body();
    assertThat(products.path("total").intValue()).isEqualTo(300);
    assertThat(products.path("products")).hasSize(300);
    JsonNode postings = sandbox.control("/sellers/100001/postings").body().path("postings");
    assertThat(postings).hasSize(200);
    assertThat(postings.findValuesAsText("status"))
        .contains("awaiting_packaging", "awaiting_deliver", "delivering", "delivered", "cancelled");
  }

  @Test
  void sellsWhatTheShopHas() {
    fill("{\"products\":50,\"postings\":40,\"seed\":5}");
    Set<String> skus = new HashSet<>();
    sandbox
        .control(PRODUCTS + "?limit=1000")
        .body()
        .path("products")
        .forEach(product -> skus.add(product.path("sku").asText()));
    var body = RunningSandbox.YEAR.formatted(100, "", "");
    JsonNode postings = sandbox.ozon("/v4/posting/fbs/list", body).body().path("postings");
    assertThat(postings).hasSize(40);
    postings.forEach(posting -> assertThat(skus).contains(posting.at("/products/0/sku").asText()));
  }

  @Test
  void makesUpTheSameShopForTheSameSeed() {
    fill("{\"products\":40,\"postings\":30,\"seed\":5}");
    String first = everything();
    sandbox.control("POST", "/reset", "");
    fill("{\"products\":40,\"postings\":30,\"seed\":5}");
    assertThat(everything()).isEqualTo(first);
    sandbox.control("POST", "/reset", "");
    fill("{\"products\":40,\"postings\":30,\"seed\":6}");
    assertThat(everything()).isNotEqualTo(first);
  }

  @Test
  void holdsStockForPostingsThatHaveNotLeft() {
    fill("{\"products\":5,\"postings\":60,\"seed\":5}");
    int held = 0;
    int taken = 0;
    for (JsonNode posting : sandbox.control("/sellers/100001/postings").body().path("postings")) {
      String status = posting.path("status").textValue();
      boolean waiting = status.startsWith("awaiting");
      boolean left = status.startsWith("deliver");
      for (JsonNode line : posting.at("/posting/products")) {
        held += waiting ? line.path("quantity").intValue() : 0;
        taken += left ? line.path("quantity").intValue() : 0;
      }
    }
    assertThat(held).isPositive();
    assertThat(sum("reserved")).isEqualTo(held);
    int presentNow = sum("present");
    sandbox.control("POST", "/reset", "");
    fill("{\"products\":5,\"postings\":0,\"seed\":5}");
    assertThat(sum("present") - presentNow).isEqualTo(taken);
  }

  @Test
  void tellsHowFarItIsAndFillsOneShopAtATime() {
    assertThat(sandbox.control(SHOP).body().path("state").textValue()).isEqualTo("none");
    assertThat(sandbox.control("POST", SHOP, "{\"products\":100000}").status()).isEqualTo(202);
    int second = sandbox.control("POST", SHOP, "{\"products\":1}").status();
    String state = sandbox.control(SHOP).body().path("state").textValue();
    assertThat(second == 409 || state.equals("done")).isTrue();
    sandbox.control("POST", "/reset", "");
    assertThat(sandbox.control(SHOP).body().path("state").textValue()).isEqualTo("none");
    assertThat(sandbox.control(PRODUCTS).body().path("total").intValue()).isZero();
  }

  @Test
  void pagesThroughProducts() {
    fill("{\"products\":25,\"postings\":0}");
    Set<Long> seen = new HashSet<>();
    long after = 0;
    JsonNode page = sandbox.control(PRODUCTS + "?limit=10").body().path("products");
    while (!page.isEmpty()) {
      for (JsonNode product : page) {
        after = product.path("product_id").longValue();
        assertThat(seen.add(after)).isTrue();
      }
      page = sandbox.control(PRODUCTS + "?limit=10&after=" + after).body().path("products");
    }
    assertThat(seen).hasSize(25);
  }

  @Test
  void putsAProduct() {
    var made =
        sandbox.control(
            "PUT",
            PRODUCTS,
            "{\"offer_id\":\"арт 7/1 (синий)\",\"price\":\"1530.50\",\"old_price\":\"2000\","
                + "\"stocks\":[{\"warehouse_id\":21000100001000,\"present\":5}]}");
    assertThat(made.status()).isEqualTo(200);
    long id = made.body().path("product_id").longValue();
    var changed =
        sandbox.control("PUT", PRODUCTS, "{\"offer_id\":\"арт 7/1 (синий)\",\"price\":\"99\"}");
    assertThat(changed.body().path("product_id").longValue()).isEqualTo(id);
    JsonNode shown = sandbox.control(PRODUCTS + "/" + id).body();
    assertThat(shown.path("price").textValue()).isEqualTo("99.00");
    assertThat(shown.path("old_price").textValue()).isEqualTo("2000.00");
    assertThat(shown.at("/stocks/0/present").intValue()).isEqualTo(5);
  }

  @Test
  void refusesProductsThatMakeNoSense() {
    sandbox.control("PUT", PRODUCTS, "{\"offer_id\":\"A\",\"sku\":500}");
    assertThat(sandbox.control("PUT", PRODUCTS, "{\"offer_id\":\"B\",\"sku\":500}").status())
        .isEqualTo(409);
    assertThat(sandbox.control("PUT", PRODUCTS, "{\"price\":\"dear\"}").status()).isEqualTo(400);
    assertThat(sandbox.control("PUT", PRODUCTS, "{\"offer_id\":\" \"}").status()).isEqualTo(400);
    assertThat(sandbox.control(PRODUCTS + "/77").status()).isEqualTo(404);
    assertThat(sandbox.control("POST", SHOP, "{\"products\":0}").status()).isEqualTo(400);
  }

  private String everything() {
    return sandbox.control(PRODUCTS + "?limit=1000").raw().body()
        + sandbox.control("/sellers/100001/postings").raw().body();
  }

  private int sum(String field) {
    int sum = 0;
    for (JsonNode product : sandbox.control(PRODUCTS + "?limit=1000").body().path("products")) {
      for (JsonNode stock : product.path("stocks")) {
        sum += stock.path(field).intValue();
      }
    }
    return sum;
  }

  private JsonNode fill(String body) {
    assertThat(sandbox.control("POST", SHOP, body).status()).isEqualTo(202);
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    JsonNode progress = sandbox.control(SHOP).body();
    while (progress.path("state").textValue().equals("running")) {
      assertThat(Instant.now()).isBefore(end);
      progress = sandbox.control(SHOP).body();
    }
    assertThat(progress.path("state").textValue()).isEqualTo("done");
    return progress;
  }

  @Test
  void reservesReleasesAndTakesStockAsPostingsGo() {
    sandbox.control(
        "PUT",
        PRODUCTS,
        "{\"offer_id\":\"A\",\"sku\":500,\"price\":\"10\","
            + "\"stocks\":[{\"warehouse_id\":21000100001000,\"present\":9}]}");
    String first = buy(",\"push\":false");
    String second = buy("");
    assertThat(stock()).isEqualTo("9/4");
    sandbox.done(
        "/v2/posting/fbs/cancel",
        "{\"posting_number\":\"" + first + "\",\"cancel_reason_id\":352}");
    assertThat(stock()).isEqualTo("9/2");
    sandbox.done(
        "/v4/posting/fbs/ship",
        "{\"posting_number\":\""
            + second
            + "\",\"packages\":[{\"products\":[{\"product_id\":500,\"quantity\":1}]},"
            + "{\"products\":[{\"product_id\":500,\"quantity\":1}]}]}");
    sandbox.advance(Duration.ofMinutes(5));
    assertThat(stock()).isEqualTo("9/2");
    sandbox.move(second, "posting_on_way_to_city");
    assertThat(stock()).isEqualTo("8/1");
    sandbox.move(second, "posting_delivered");
    assertThat(stock()).isEqualTo("8/1");
  }

  private String buy(String more) {
    return sandbox.create(
        "{\"warehouse_id\":21000100001000,\"products\":[{\"sku\":500,\"quantity\":2}]"
            + more
            + "}");
  }

  private String stock() {
    return sum("present") + "/" + sum("reserved");
  }
}

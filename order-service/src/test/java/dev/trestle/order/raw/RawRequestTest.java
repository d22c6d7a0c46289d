package dev.trestle.order.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.order.http.Problem;
import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.OzonMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestTest {

  private static final MethodCatalogue CATALOGUE = new MethodCatalogue();
  private static final String GET = "/v3/posting/fbs/get";

  @Test
  void sendsTheBodyOfAPostAndNoQuery() {
    byte[] body = bytes("{ \"a\" : 1.10 }\n");

    RawRequest request = request(GET, Map.of("x", List.of("1")), body);

    assertThat(request.body()).isSameAs(body);
    assertThat(request.query()).isEmpty();
  }

  @Test
  void sendsTheQueryOfAGetAndNoBody() {
    RawRequest request = request("/v1/actions", Map.of("page", List.of("2")), bytes("{}"));

    assertThat(request.query()).isEqualTo(Map.of("page", List.of("2")));
    assertThat(request.body()).isEmpty();
  }

  @Test
  void sendsAnEmptyObjectForNoBody() {
    assertThat(request(GET, Map.of(), new byte[0]).body()).asString().isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{", "{\"a\":1", "{} {}", "text", "{\"a\":}", "null", " "})
  void refusesWhatOzonCouldNotRead(String body) {
    assertThatThrownBy(() -> request(GET, Map.of(), bytes(body)))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageStartingWith("body must be");
  }

  @Test
  void wantsTheItemsOfAMethodThatLimitsThem() {
    String stocks = "/v2/products/stocks";

    assertThatThrownBy(() -> request(stocks, Map.of(), bytes("{}")))
        .isInstanceOf(Problem.Raised.class)
        .hasMessageStartingWith("items must name");
    assertThat(request(stocks, Map.of("items", List.of("a, b", "c,")), bytes("{}")).items())
        .containsExactly("a", "b", "c");
  }

  private static RawRequest request(String path, Map<String, List<String>> query, byte[] body) {
    OzonMethod method = CATALOGUE.require(path);
    return RawRequest.of(method, path, query, body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

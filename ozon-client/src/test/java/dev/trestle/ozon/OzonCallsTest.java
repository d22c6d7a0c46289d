package dev.trestle.ozon;

import static dev.trestle.ozon.Engine.GET;
import static dev.trestle.ozon.Engine.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.catalogue.OzonMethod.Verb;
import dev.trestle.ozon.wire.WireRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OzonCallsTest {

  private final Engine engine = new Engine();
  private final Caller caller = Engine.caller(Duration.ofSeconds(2));

  @Test
  void callsByTheVerbOfTheCatalogue() {
    engine.wire.then(200, "{}");

    call("/v1/actions", Map.of());
    call("/v1/supplier/available_warehouses", Map.of("page", 2, "ids", List.of("a", 7)));
    call("/v1/cargoes-label/file/5f2c-77b0", Map.of());

    assertThat(engine.wire.requests).extracting(WireRequest::verb).containsOnly(Verb.GET);
    assertThat(engine.wire.requests)
        .extracting(WireRequest::path)
        .containsExactly(
            "/v1/actions", "/v1/supplier/available_warehouses", "/v1/cargoes-label/file/5f2c-77b0");
    assertThat(engine.wire.requests.get(1).query())
        .isEqualTo(Map.of("page", List.of("2"), "ids", List.of("a", "7")));
  }

  @Test
  void writesAnEmptyObjectAndAnEmptyListAsWhatTheyAre() {
    engine.wire.then(200, "{}");

    call(GET, Map.of("with", Map.of()));
    call(GET, Map.of("with", List.of()));
    call(GET, Map.of());

    assertThat(engine.wire.requests)
        .extracting(request -> new String(request.body(), StandardCharsets.UTF_8))
        .containsExactly("{\"with\":{}}", "{\"with\":[]}", "{}");
  }

  @Test
  void refusesAPathThatNobodyCatalogued() {
    assertThatThrownBy(() -> call("/v3/posting/fbs/got", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/v3/posting/fbs/got is not in Ozon's method catalogue");
  }

  @Test
  void ignoresUnknownFieldsAndKeepsUnknownEnumValues() {
    engine.wire.then(
        200,
        """
        {"result":{"status":"status_of_tomorrow","brand_new":{"a":[1,{"b":null}]},"quantity":"3"},
         "also_new":[]}
        """);

    WireObject result = ok(call(GET, Map.of())).object("result");

    assertThat(result.text("status")).isEqualTo("status_of_tomorrow");
    assertThat(result.number("quantity")).isEqualTo(3);
  }

  @Test
  void keepsNumbersExact() {
    engine.wire.then(200, "{\"id\":8812045017788120450,\"price\":0.1000000000000000055}");

    WireObject answer = ok(call(GET, Map.of()));

    assertThat(answer.number("id")).isEqualTo(8_812_045_017_788_120_450L);
    assertThat(answer.node().path("price").decimalValue())
        .isEqualByComparingTo(new BigDecimal("0.1000000000000000055"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "null",
        "[]",
        "\"ok\"",
        "{\"result\":{\"status\":\"awa",
        "{} {}",
        "<html><body>Checking your browser</body></html>",
        "\uFFFD"
      })
  void takesAnythingButOneWholeObjectForUnreadable(String body) {
    engine.wire.then(200, body);

    assertThat(OzonAnswer.failure(call(GET, Map.of()))).isInstanceOf(OzonFailure.Unreadable.class);
  }

  @Test
  void takesABottomlessBodyForUnreadable() {
    engine.wire.then(200, "{\"a\":".repeat(100_000));

    assertThat(OzonAnswer.failure(call(GET, Map.of()))).isInstanceOf(OzonFailure.Unreadable.class);
  }

  @Test
  void handsAFileOnAsItCame() {
    engine.wire.then(200, Map.of("content-type", "application/pdf"), "%PDF");

    OzonAnswer<OzonFile> answer =
        engine.calls.file(caller, "/v2/posting/fbs/package-label", Map.of()).await().atMost(LIMIT);

    assertThat(answer)
        .isInstanceOfSatisfying(
            OzonAnswer.Ok.class,
            ok -> {
              OzonFile file = (OzonFile) ok.value();
              assertThat(file.contentType()).isEqualTo("application/pdf");
              assertThat(file.bytes()).asString().isEqualTo("%PDF");
            });
  }

  @Test
  void neverPrintsTheKey() {
    engine.wire.then(200, "{}");
    call(GET, Map.of());
    OzonCall call =
        new OzonCall(
            caller,
            new dev.trestle.ozon.catalogue.MethodCatalogue().require(GET),
            GET,
            Map.of(),
            new byte[0],
            List.of());

    assertThat(
            List.of(
                call.toString(),
                call.request().toString(),
                caller.toString(),
                engine.wire.requests.toString(),
                engine.budget.demands.toString()))
        .noneMatch(text -> text.contains(Engine.ACCOUNT.apiKey()));
  }

  private OzonAnswer<WireObject> call(String path, Object body) {
    return engine.calls.call(caller, path, body).await().atMost(LIMIT);
  }

  private static WireObject ok(OzonAnswer<WireObject> answer) {
    assertThat(answer).isInstanceOf(OzonAnswer.Ok.class);
    return ((OzonAnswer.Ok<WireObject>) answer).value();
  }
}

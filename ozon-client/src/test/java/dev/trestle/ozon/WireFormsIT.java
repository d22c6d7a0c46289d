package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.WireObject;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that a proper server does not send, over real HTTP. */
@QuarkusTest
@WithTestResource(WireStack.class)
class WireFormsIT {

  private static final String GET = "/v3/posting/fbs/get";
  private static final String SHIP = "/v4/posting/fbs/ship";
  private static final String JSON = "application/json";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject OzonCalls calls;
  @Inject OzonAccounts accounts;

  HttpServer ozon;

  private final List<String> served = new ArrayList<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  private record Received(String verb, String uri, String key, String type, String body) {}

  @AfterEach
  void forgetTheAnswers() {
    served.forEach(ozon::removeContext);
  }

  @Test
  void takesAReadCutInHalfForAbsentAndAsksAgain() {
    serveCut(GET);

    assertThat(failure(call(GET, Duration.ofSeconds(2))))
        .isInstanceOfSatisfying(
            OzonFailure.Unavailable.class, unavailable -> assertThat(unavailable.sent()).isTrue());
    assertThat(received).hasSizeGreaterThan(1);
  }

  @Test
  void sendsAWriteOnceWhoseAnswerWasCutInHalf() {
    serveCut(SHIP);

    assertThat(failure(call(SHIP, Duration.ofSeconds(5))))
        .isInstanceOfSatisfying(
            OzonFailure.Unavailable.class, unavailable -> assertThat(unavailable.sent()).isTrue());
    assertThat(received).hasSize(1);
  }

  @Test
  void readsAPageInPlaceOfJson() {
    serve(GET, 200, "text/html", Map.of(), "<html><body>Checking your browser</body></html>");

    assertThat(failure(call(GET, Duration.ofSeconds(5))))
        .isInstanceOf(OzonFailure.Unreadable.class);
  }

  @Test
  void readsAPageInPlaceOfARefusal() {
    serve(GET, 403, "text/html", Map.of(), "<html><h1>Forbidden</h1></html>");

    assertThat(failure(call(GET, Duration.ofSeconds(5))))
        .isEqualTo(new OzonFailure.Refused(403, "unknown", "Forbidden"));
  }

  @Test
  void readsPlainTextOfAClosedCircle() {
    serve("/v1/report/info", 429, "text/plain", Map.of(), "Circle is open");

    assertThat(failure(call("/v1/report/info", Duration.ofSeconds(5))))
        .isEqualTo(new OzonFailure.Throttled(Duration.ofMinutes(3), "Circle is open"));
    assertThat(received).hasSize(1);
  }

  @Test
  void readsTheMinutesOfAQuota() {
    serve(
        "/v1/product/import/info",
        429,
        JSON,
        Map.of("Item-Retry-After", "7"),
        "{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"quota of operations\"}");

    assertThat(failure(call("/v1/product/import/info", Duration.ofSeconds(5))))
        .isEqualTo(new OzonFailure.Throttled(Duration.ofMinutes(7), "quota of operations"));
  }

  @Test
  void readsTheSecondsOfTheGeneralLimit() {
    OzonAccount third = new OzonAccount(3, "third", "100003", "key-3", SellerId.parse("100003"));
    serve(GET, 429, JSON, Map.of("Retry-After", "30"), "{\"code\":8,\"message\":\"busy\"}");

    assertThat(failure(call(Caller.sweep(third).within(Duration.ofSeconds(5)), GET)))
        .isEqualTo(new OzonFailure.Throttled(Duration.ofSeconds(30), "busy"));
  }

  @Test
  void readsWrongTypesOfOtherFieldsAsUnknown() {
    serve(
        GET,
        200,
        JSON,
        Map.of(),
        "{\"result\":{\"order_id\":\"88120450177\",\"products\":{\"sku\":1},\"status\":[]},\"new\":1}");

    WireObject result = ok(call(GET, Duration.ofSeconds(5))).object("result");

    assertThat(result.number("order_id")).isEqualTo(88_120_450_177L);
    assertThat(result.text("status")).isNull();
    assertThat(result.oneOrMore("products")).hasSize(1);
  }

  @Test
  void sendsAPostAsJson() {
    serve(GET, 200, JSON, Map.of(), "{}");

    ok(call(GET, Duration.ofSeconds(5)));

    String key = accounts.withId(1).orElseThrow().apiKey();
    assertThat(received).containsExactly(new Received("POST", GET, key, JSON, "{}"));
  }

  @Test
  void sendsAGetWithItsQueryAndWithoutABody() {
    serve("/v1/supplier/available_warehouses", 200, JSON, Map.of(), "{\"result\":[]}");

    WireObject answer =
        ok(
            calls
                .call(
                    caller(Duration.ofSeconds(5)),
                    "/v1/supplier/available_warehouses",
                    Map.of("name", "Тверь & Ко", "ids", List.of(1, 2)))
                .await()
                .atMost(LIMIT));

    assertThat(answer.hasList("result")).isTrue();
    assertThat(received)
        .singleElement()
        .satisfies(request -> {
          assertThat(request.verb()).isEqualTo("GET");
          assertThat(request.uri())
              .startsWith("/v1/supplier/available_warehouses?")
              .contains("ids=1&ids=2")
              .contains("name=%D0%A2%D0%B2%D0%B5%D1%80%D1%8C");
          assertThat(request.body()).isEmpty();
        });
  }

  @Test
  void fillsInTheParameterOfAPath() {
    serve("/v1/cargoes-label/file/5f2c-77b0", 200, "application/pdf", Map.of(), "%PDF");

    var answer =
        calls
            .file(caller(Duration.ofSeconds(5)), "/v1/cargoes-label/file/5f2c-77b0", Map.of())
            .await()
            .atMost(LIMIT);

    assertThat(answer)
        .isInstanceOfSatisfying(
            OzonAnswer.Ok.class,
            ok -> assertThat(((OzonFile) ok.value()).contentType()).isEqualTo("application/pdf"));
  }

  @Test
  void carriesTheKeyToNobodyElse() {
    serve(GET, 307, JSON, Map.of("Location", "/elsewhere"), "");
    serve("/elsewhere", 200, JSON, Map.of(), "{}");

    assertThat(failure(call(GET, Duration.ofSeconds(5)))).isInstanceOf(OzonFailure.Refused.class);
    assertThat(received).extracting(Received::uri).containsExactly(GET);
  }

  @Test
  void tellsNobodyTheKey() {
    String key = second().apiKey();
    serve(
        GET, 400, JSON, Map.of("X-Echo", key), "{\"code\":3,\"message\":\"bad key " + key + "\"}");
    try (LogCapture log = LogCapture.ofAll()) {
      OzonFailure failure = failure(call(Caller.command(second()), GET));

      assertThat(failure.reason()).contains("bad key ***");
      assertThat(log.lines()).anyMatch(line -> line.startsWith("> POST " + GET));
      assertThat(log.lines()).noneMatch(line -> line.contains(key));
    }
    assertThat(received).extracting(Received::key).containsExactly(key);
  }

  private void serveCut(String path) {
    context(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange
              .getResponseBody()
              .write("{\"result\":{\"status\"".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          exchange.close();
        });
  }

  private void serve(
      String path, int status, String type, Map<String, String> headers, String body) {
    context(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private void context(String path, com.sun.net.httpserver.HttpHandler answer) {
    served.add(path);
    ozon.createContext(
        path,
        exchange -> {
          received.add(received(exchange));
          answer.handle(exchange);
        });
  }

  private static Received received(HttpExchange exchange) throws IOException {
    return new Received(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders().getFirst("Api-Key"),
        exchange.getRequestHeaders().getFirst("Content-Type"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private OzonAnswer<WireObject> call(String path, Duration patience) {
    return call(caller(patience), path);
  }

  private OzonAnswer<WireObject> call(Caller caller, String path) {
    return calls.call(caller, path, Map.of()).await().atMost(LIMIT);
  }

  private Caller caller(Duration patience) {
    return Caller.command(accounts.withId(1).orElseThrow()).within(patience);
  }

  private OzonAccount second() {
    return accounts.withId(2).orElseThrow();
  }

  private static WireObject ok(OzonAnswer<WireObject> answer) {
    assertThat(answer).isInstanceOf(OzonAnswer.Ok.class);
    return ((OzonAnswer.Ok<WireObject>) answer).value();
  }

  private static OzonFailure failure(OzonAnswer<?> answer) {
    return Objects.requireNonNull(OzonAnswer.failure(answer));
  }
}

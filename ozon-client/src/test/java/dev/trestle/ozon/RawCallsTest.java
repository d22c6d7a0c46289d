package dev.trestle.ozon;

import static dev.trestle.ozon.Engine.GET;
import static dev.trestle.ozon.Engine.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.catalogue.OzonMethod.Verb;
import dev.trestle.ozon.wire.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RawCallsTest {

  private final Engine engine = new Engine();

  @Test
  void sendsTheCallersBytesUntouched() {
    engine.wire.then(200, Map.of("Content-Type", "application/json"), "{ \"result\" : 1.10 }");
    String body = "{ \"b\":2 , \"a\":1.0 }";

    RawAnswer answer = call(GET, Map.of(), body);

    assertThat(engine.wire.requests.getFirst().body()).asString().isEqualTo(body);
    assertThat(answer)
        .isInstanceOfSatisfying(
            RawAnswer.Ok.class,
            ok -> {
              assertThat(ok.content().contentType()).isEqualTo("application/json");
              assertThat(ok.content().bytes()).asString().isEqualTo("{ \"result\" : 1.10 }");
            });
  }

  @Test
  void takesTheVerbFromTheCatalogue() {
    engine.wire.then(200, "{}");

    call("/v1/actions", Map.of("page", List.of("2")), "");

    assertThat(engine.wire.requests.getFirst().verb()).isEqualTo(Verb.GET);
    assertThat(engine.wire.requests.getFirst().query()).isEqualTo(Map.of("page", List.of("2")));
  }

  @Test
  void refusesAMethodThatNobodyCatalogued() {
    assertThatThrownBy(() -> call("/v3/../v1/roles", Map.of(), "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not in Ozon's method catalogue");
    assertThat(engine.wire.requests).isEmpty();
  }

  @Test
  void keepsOzonsOwnWordsOfARefusal() {
    String words = "{\"code\":3,\"message\":\"no\",\"details\":[{\"field\":\"filter.to\"}]}";
    engine.wire.then(400, Map.of("Content-Type", "application/json"), words);

    assertThat(call(GET, Map.of(), "{}"))
        .isInstanceOfSatisfying(
            RawAnswer.Failed.class,
            failed -> {
              assertThat(failed.failure()).isEqualTo(new OzonFailure.Refused(400, "3", "no"));
              assertThat(failed.status()).isEqualTo(400);
              assertThat(original(failed).bytes()).asString().isEqualTo(words);
            });
  }

  @Test
  void keepsOnlyTheBeginningOfAnEndlessRefusal() {
    engine.wire.then(400, "x".repeat(RawCalls.LONGEST_ORIGINAL + 1));

    assertThat(call(GET, Map.of(), "{}"))
        .isInstanceOfSatisfying(
            RawAnswer.Failed.class,
            failed -> assertThat(original(failed).bytes()).hasSize(RawCalls.LONGEST_ORIGINAL));
  }

  @Test
  void hasNoWordsOfOzonWhereItSaidNothing() {
    engine.wire.then(new Exchange.Silence(true, "cut"));

    assertThat(call(Engine.SHIP, Map.of(), "{}"))
        .isEqualTo(new RawAnswer.Failed(new OzonFailure.Unavailable(true, "cut"), 0, null));
  }

  @Test
  void refusesACallWithoutTheItemsThatItsLimitsCount() {
    assertThatThrownBy(() -> call("/v1/product/import/prices", Map.of(), "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("items");
    assertThat(engine.wire.requests).isEmpty();
  }

  private static OzonFile original(RawAnswer.Failed failed) {
    return Objects.requireNonNull(failed.original());
  }

  private RawAnswer call(String path, Map<String, List<String>> query, String body) {
    return engine
        .raw
        .call(
            Engine.caller(Duration.ofSeconds(2)),
            path,
            query,
            body.getBytes(StandardCharsets.UTF_8),
            List.of())
        .await()
        .atMost(LIMIT);
  }
}

package dev.trestle.ozon;

import static dev.trestle.ozon.Engine.GET;
import static dev.trestle.ozon.Engine.LIMIT;
import static dev.trestle.ozon.Engine.SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.budget.CallClass;
import dev.trestle.ozon.budget.Permit;
import dev.trestle.ozon.wire.Exchange;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLoopTest {

  private static final Duration PATIENT = Duration.ofSeconds(8);
  private static final String BUSY =
      "{\"code\":8,\"message\":\"too many requests\",\"details\":[]}";

  private final Engine engine = new Engine();

  @Test
  void asksTheBudgetBeforeEveryAttempt() {
    engine.wire.then(503, "").then(new Exchange.Silence(true, "cut")).then(200, "{}");

    assertThat(call(GET, PATIENT)).isInstanceOf(OzonAnswer.Ok.class);

    assertThat(engine.wire.requests).hasSize(3);
    assertThat(engine.budget.demands)
        .hasSize(3)
        .allSatisfy(demand -> {
          assertThat(demand.accountId()).isEqualTo(7);
          assertThat(demand.method().path()).isEqualTo(GET);
          assertThat(demand.callClass()).isEqualTo(CallClass.COMMAND);
          assertThat(demand.patience()).isLessThan(PATIENT);
        });
    assertThat(engine.budget.demands.getLast().patience())
        .isLessThan(engine.budget.demands.getFirst().patience());
  }

  @Test
  void sendsNothingWhenTheBudgetIsExhausted() {
    engine.budget.answer =
        Uni.createFrom().item(new Permit.Exhausted("50 in a second", Duration.ofSeconds(3)));

    assertThat(failure(call(GET, PATIENT)))
        .isEqualTo(new OzonFailure.Throttled(Duration.ofSeconds(3), "not sent: 50 in a second"));
    assertThat(engine.wire.requests).isEmpty();
  }

  @Test
  void doesNotWaitForeverForABudgetThatIsStuck() {
    engine.budget.answer = Uni.createFrom().nothing();

    assertThat(failure(call(GET, Duration.ofMillis(200))))
        .isInstanceOf(OzonFailure.Throttled.class);
    assertThat(engine.wire.requests).isEmpty();
  }

  @Test
  void endsAnAttemptInFlightWithThePatience() {
    engine.wire.thenNothing();

    assertThat(failure(call(SHIP, Duration.ofMillis(200))))
        .isInstanceOfSatisfying(
            OzonFailure.Unavailable.class, unavailable -> assertThat(unavailable.sent()).isTrue());
    assertThat(engine.wire.cancelled).hasValue(1);
    assertThat(engine.wire.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void neverRepeatsAWriteThatOzonMayHaveSeen(int status) {
    engine.wire.then(status, "");

    assertThat(failure(call(SHIP, PATIENT))).isInstanceOf(OzonFailure.Unavailable.class);
    assertThat(engine.wire.requests).hasSize(1);
  }

  @Test
  void neverRepeatsAWriteThatWasCut() {
    engine.wire.then(new Exchange.Silence(true, "cut"));

    assertThat(failure(call(SHIP, PATIENT))).isEqualTo(new OzonFailure.Unavailable(true, "cut"));
    assertThat(engine.wire.requests).hasSize(1);
  }

  @Test
  void repeatsAWriteThatNeverLeft() {
    engine.wire.then(new Exchange.Silence(false, "no connection")).then(200, "{}");

    assertThat(call(SHIP, PATIENT)).isInstanceOf(OzonAnswer.Ok.class);
    assertThat(engine.wire.requests).hasSize(2);
  }

  @Test
  void repeatsAWriteThatOzonRefusedForItsRate() {
    engine.wire.then(429, Map.of("Retry-After", "1"), BUSY).then(200, "{}");
    long start = System.nanoTime();

    assertThat(call(SHIP, PATIENT)).isInstanceOf(OzonAnswer.Ok.class);

    assertThat(engine.wire.requests).hasSize(2);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(engine.budget.told).containsExactly("account 7 PT1S");
  }

  @Test
  void answersAtOnceWhenOzonWantsMoreTimeThanThereIs() {
    engine.wire.then(429, Map.of("Retry-After", "60"), BUSY);
    long start = System.nanoTime();

    assertThat(failure(call(GET, PATIENT)))
        .isEqualTo(new OzonFailure.Throttled(Duration.ofSeconds(60), "too many requests"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(engine.wire.requests).hasSize(1);
  }

  @Test
  void givesUpWithinThePatienceWhenOzonStaysDown() {
    engine.wire.then(503, "<html>down</html>");
    long start = System.nanoTime();

    assertThat(failure(call(GET, Duration.ofSeconds(2))))
        .isEqualTo(new OzonFailure.Unavailable(true, "HTTP 503: down"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(engine.wire.requests).hasSizeGreaterThan(1);
  }

  @Test
  void tellsTheBudgetWhichMethodOzonClosed() {
    engine.wire.then(429, "Circle is open");
    call(GET, PATIENT);
    assertThat(engine.budget.told).containsExactly("method 7 " + GET + " PT3M");
  }

  @Test
  void tellsTheBudgetAboutAQuotaInMinutes() {
    engine.wire.then(
        429,
        Map.of("Item-Retry-After", "15"),
        "{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"quota of operations\"}");
    call(SHIP, PATIENT);
    assertThat(engine.budget.told).containsExactly("method 7 " + SHIP + " PT15M");
  }

  @Test
  void tellsTheBudgetHowManyRequestsAreLeft() {
    engine.wire.then(200, Map.of("ratelimit-remaining", "41"), "{}");
    call(GET, PATIENT);
    engine.wire.then(200, Map.of("Ratelimit-Remaining", "many"), "{}");
    call(GET, PATIENT);
    assertThat(engine.budget.told).containsOnly("remaining 7 41");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410})
  void takesARefusalForFinal(int status) {
    engine.wire.then(status, "{\"code\":3,\"message\":\"no\"}");

    call(GET, PATIENT);

    assertThat(engine.wire.requests).hasSize(1);
  }

  @Test
  void countsAndMeasuresOneCallWhateverItsAttempts() {
    engine.wire.then(503, "").then(200, "{}").then(410, "");
    call(GET, PATIENT);
    call(GET, PATIENT);

    assertThat(count("ok")).isOne();
    assertThat(count("Gone")).isOne();
    assertThat(engine.metrics.get("trestle.ozon.call.duration").tag("method", GET).timer().count())
        .isEqualTo(2);
  }

  @Test
  void answersOnTheCallersOwnContextAfterARepeat() throws Exception {
    engine.wire.then(503, "").then(200, "{}");
    Vertx vertx = Vertx.vertx();
    try {
      CompletableFuture<Boolean> atHome = new CompletableFuture<>();
      Context home = vertx.getOrCreateContext();
      home.runOnContext(ignored ->
          engine
              .calls
              .call(Engine.caller(PATIENT), GET, Map.of())
              .subscribe()
              .with(answer -> atHome.complete(Vertx.currentContext() == home)));

      assertThat(atHome.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(engine.wire.requests).hasSize(2);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  private double count(String outcome) {
    return engine
        .metrics
        .get("trestle.ozon.calls")
        .tag("method", GET)
        .tag("outcome", outcome)
        .counter()
        .count();
  }

  private OzonAnswer<WireObject> call(String path, Duration patience) {
    return engine
        .calls
        .call(Engine.caller(patience), path, Map.of(), List.of())
        .await()
        .atMost(LIMIT);
  }

  private static OzonFailure failure(OzonAnswer<?> answer) {
    OzonFailure failure = OzonAnswer.failure(answer);
    assertThat(failure).isNotNull();
    return failure;
  }
}

package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.WireObject;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine against the sandbox and its faults. */
@QuarkusTest
@WithTestResource(ClientStack.class)
class OzonCallsIT {

  private static final String GET = "/v3/posting/fbs/get";
  private static final String SHIP = "/v4/posting/fbs/ship";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject OzonCalls calls;
  @Inject RawCalls raw;
  @Inject OzonAccounts accounts;

  private String number = "";

  @BeforeEach
  void createAPosting() {
    SandboxControl.post("/reset", "");
    number = SandboxControl.posting(100_001, "{\"push\":false}");
  }

  @AfterEach
  void endTheFaults() {
    SandboxControl.put("/faults", "{}");
  }

  @Test
  void waitsOutOzonsThrottling() {
    SandboxControl.put("/faults", "{\"throttle\":2}");

    assertThat(get(command())).isInstanceOf(OzonAnswer.Ok.class);
    assertThat(requests(GET)).isEqualTo(3);
  }

  @Test
  void repeatsAReadWhileOzonIsDown() {
    SandboxControl.put("/faults", "{\"status\":503,\"status_requests\":2}");

    assertThat(get(command())).isInstanceOf(OzonAnswer.Ok.class);
    assertThat(requests(GET)).isEqualTo(3);
  }

  @Test
  void sendsAWriteOnceWhenOzonIsDown() {
    SandboxControl.put("/faults", "{\"status\":503,\"status_requests\":1}");

    assertThat(failure(ship(command())))
        .isInstanceOfSatisfying(
            OzonFailure.Unavailable.class, unavailable -> assertThat(unavailable.sent()).isTrue());
    assertThat(requests(SHIP)).isEqualTo(1);
  }

  @Test
  void repeatsAWriteThatOzonThrottled() {
    SandboxControl.put("/faults", "{\"throttle\":1}");

    ship(command());

    assertThat(requests(SHIP)).isEqualTo(2);
  }

  @Test
  void endsAWriteThatIsNeverAnsweredWithThePatience() {
    SandboxControl.put("/faults", "{\"hang\":1}");
    long start = System.nanoTime();

    assertThat(failure(ship(command().within(Duration.ofSeconds(2)))))
        .isEqualTo(new OzonFailure.Unavailable(true, "no answer within the caller's patience"));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
    assertThat(requests(SHIP)).isEqualTo(1);
  }

  @Test
  void waitsForAnAnswerThatIsSlow() {
    SandboxControl.put("/faults", "{\"latency_ms\":1500}");

    assertThat(get(command())).isInstanceOf(OzonAnswer.Ok.class);
    assertThat(requests(GET)).isEqualTo(1);
  }

  @Test
  void knowsAMethodThatIsGone() {
    SandboxControl.put("/faults", "{\"status\":410,\"status_requests\":1}");

    assertThat(failure(get(command())))
        .isEqualTo(new OzonFailure.Gone(GET, "obsolete method cannot be used"));
  }

  @Test
  void namesTheMethodForWhichTheKeyHasNoRole() {
    SandboxControl.put("/faults", "{\"status\":403,\"status_requests\":1}");

    assertThat(failure(get(command())).reason()).contains("missing a required role").contains(GET);
  }

  @Test
  void isRefusedWithAWrongKey() {
    OzonAccount stranger =
        new OzonAccount(9, "stranger", "100001", "no-such-key", SellerId.parse("100001"));

    assertThat(failure(get(Caller.command(stranger))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class, refused -> assertThat(refused.code()).isEqualTo("7"));
  }

  @Test
  void passesRawAnswersOnInOzonsOwnWords() {
    RawAnswer found = raw("{\"posting_number\":\"" + number + "\"}");
    RawAnswer refused = raw("{\"posting_number\":7}");

    assertThat(found)
        .isInstanceOfSatisfying(
            RawAnswer.Ok.class, ok -> assertThat(ok.content().bytes()).asString().contains(number));
    assertThat(refused)
        .isInstanceOfSatisfying(
            RawAnswer.Failed.class,
            failed -> {
              assertThat(failed.status()).isEqualTo(400);
              assertThat(Objects.requireNonNull(failed.original()).bytes())
                  .asString()
                  .contains("\"details\"");
            });
  }

  private RawAnswer raw(String body) {
    return raw.call(command(), GET, Map.of(), body.getBytes(StandardCharsets.UTF_8), List.of())
        .await()
        .atMost(LIMIT);
  }

  private OzonAnswer<WireObject> get(Caller caller) {
    return calls.call(caller, GET, Map.of("posting_number", number)).await().atMost(LIMIT);
  }

  private OzonAnswer<WireObject> ship(Caller caller) {
    return calls.call(caller, SHIP, Map.of("posting_number", number)).await().atMost(LIMIT);
  }

  private Caller command() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }

  private static int requests(String path) {
    return SandboxControl.get("/requests").path("requests").path(path).path("100001").asInt();
  }

  private static OzonFailure failure(OzonAnswer<?> answer) {
    return Objects.requireNonNull(OzonAnswer.failure(answer));
  }
}

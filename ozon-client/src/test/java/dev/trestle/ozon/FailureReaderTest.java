package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.wire.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureReaderTest {

  private static final String METHOD = "/v3/posting/fbs/get";

  @Test
  void readsThrottlingWithTheHeader() {
    assertThat(read(429, "7", "{\"code\":8,\"message\":\"rate limit\",\"details\":[]}"))
        .isEqualTo(new OzonFailure.Throttled(Duration.ofSeconds(7), "rate limit"));
  }

  @Test
  void readsThrottlingOfAQuotaFromItsText() {
    String body =
        "{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"quota. Retry after 40 seconds. Remaining 0 items\"}";

    assertThat(read(429, null, body))
        .isInstanceOfSatisfying(
            OzonFailure.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
  }

  @Test
  void waitsMinutesWhenTheCircleIsOpen() {
    assertThat(read(429, null, "Circle is open"))
        .isInstanceOfSatisfying(
            OzonFailure.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isGreaterThan(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":5,\"message\":\"POSTING_NOT_FOUND\",\"details\":[]}",
        "{\"code\":\"5\",\"message\":\"POSTING_NOT_FOUND\"}",
        "{\"message\":\"POSTING_NOT_FOUND\"}",
        "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"POSTING_NOT_FOUND\"}}",
        "{\"error\":\"POSTING_NOT_FOUND\"}",
        "POSTING_NOT_FOUND"
      })
  void neverTakesAPlain404ForAMethodThatIsGone(String body) {
    assertThat(read(404, null, body)).isEqualTo(new OzonFailure.Missing("POSTING_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 500})
  void knowsAMethodThatIsGoneByItsTextUnderAnyStatus(int status) {
    assertThat(read(status, null, "{\"code\":9,\"message\":\"Obsolete method cannot be used\"}"))
        .isEqualTo(new OzonFailure.Gone(METHOD, "Obsolete method cannot be used"));
  }

  @Test
  void knowsAMethodThatIsGoneByItsStatus() {
    assertThat(read(410, null, "")).isEqualTo(new OzonFailure.Gone(METHOD, ""));
  }

  @Test
  void keepsTheCauseOfABodyWithoutTheDocumentedWrapper() {
    assertThat(read(403, null, "<html><body><h1>Forbidden</h1> by the gate</body></html>"))
        .isEqualTo(new OzonFailure.Refused(403, "unknown", "Forbidden by the gate"));
    assertThat(read(400, null, "{\"error\":{\"code\":\"X\",\"message\":\"why\"}}"))
        .isEqualTo(new OzonFailure.Refused(400, "X", "why"));
    assertThat(read(400, null, "{\"code\":3,\"message\":null,\"details\":[{\"why\":\"limit\"}]}"))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class, refused -> assertThat(refused.message()).contains("limit"));
  }

  @Test
  void namesTheMethodForWhichTheKeyHasNoRole() {
    assertThat(read(403, null, "{\"code\":7,\"message\":\"Api-Key is missing a required role\"}"))
        .isEqualTo(
            new OzonFailure.Refused(
                403, "7", "Api-Key is missing a required role (/v3/posting/fbs/get)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":3,\"message\":\"The next postings aren't ready: 71530284-0012-1\"}",
        "{\"code\":3,\"message\":\"The next postings aren’t ready\"}",
        "{\"code\":\"POSTING_STATUSES_NOT_READY\",\"message\":\"later\"}",
        "{\"code\":9,\"message\":\"posting_statuses_not_ready\"}",
        "{\"code\":9,\"message\":\"PACKAGE_TIME_NOT_PASSED\"}"
      })
  void takesAskingTooEarlyForNotYet(String body) {
    assertThat(read(400, null, body)).isInstanceOf(OzonFailure.NotYet.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void takesAServerErrorForAnAbsentAnswerToSomethingSent(int status) {
    assertThat(read(status, null, ""))
        .isInstanceOfSatisfying(
            OzonFailure.Unavailable.class, unavailable -> assertThat(unavailable.sent()).isTrue());
  }

  @Test
  void cutsALongPageShort() {
    assertThat(read(400, null, "x".repeat(100_000)).reason()).hasSizeLessThan(400);
  }

  private static OzonFailure read(int status, @Nullable String retryAfter, String body) {
    Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
    return FailureReader.read(
        METHOD, new Exchange.Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
  }
}

package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureReaderTest {

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

  @RepeatedTest(10)
  void neverTakesAPlain404ForAMethodThatIsGone() {
    assertThat(read(404, null, "{\"code\":5,\"message\":\"POSTING_NOT_FOUND\",\"details\":[]}"))
        .isEqualTo(new OzonFailure.Missing("POSTING_NOT_FOUND"));
  }

  @Test
  void knowsAMethodThatIsGoneByStatusOrByItsText() {
    assertThat(read(410, null, "")).isInstanceOf(OzonFailure.Gone.class);
    assertThat(read(404, null, "{\"message\":\"obsolete method cannot be used\"}"))
        .isInstanceOf(OzonFailure.Gone.class);
  }

  @Test
  void keepsTheCauseOfABodyWithoutTheDocumentedWrapper() {
    assertThat(read(403, null, "<html><body><h1>Forbidden</h1> by the gate</body></html>"))
        .isEqualTo(new OzonFailure.Refused(403, "unknown", "Forbidden by the gate"));
    assertThat(read(400, null, "{\"error\":{\"code\":\"X\",\"message\":\"why\"}}"))
        .isEqualTo(new OzonFailure.Refused(400, "X", "why"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void takesAServerErrorForAnAbsentAnswerToSomethingSent(int status) {
    assertThat(read(status, null, ""))
        .isInstanceOfSatisfying(
            OzonFailure.Unavailable.class, unavailable -> assertThat(unavailable.sent()).isTrue());
  }

  private static OzonFailure read(int status, String retryAfter, String body) {
    return FailureReader.read("/v3/posting/fbs/get", status, retryAfter, body);
  }
}

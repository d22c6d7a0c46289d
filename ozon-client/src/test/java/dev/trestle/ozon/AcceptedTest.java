package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.WireObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"result\":true}",
        "{\"result\":{\"result\":true}}",
        "{\"result\":\"\"}",
        "{\"code\":0,\"message\":\"\",\"details\":[]}"
      })
  void takesEveryWayOfSayingYes(String json) {
    assertThat(read(json)).isEqualTo(new OzonAnswer.Ok<>(new Accepted()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"result\":false}", "{\"result\":{\"result\":false}}"})
  void takesFalseForARefusal(String json) {
    assertThat(read(json)).isEqualTo(refused("unknown", "result is false"));
  }

  @Test
  void keepsTheCodeOfAnErrorInsideA200() {
    assertThat(read("{\"code\":9,\"message\":\"GTD_IS_REQUIRED\"}"))
        .isEqualTo(refused("9", "GTD_IS_REQUIRED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":\"wrong status\",\"carriage_status\":\"new\"}",
        "{\"error\":{\"message\":\"wrong status\"}}",
        "{\"result\":[{\"result\":true},{\"result\":false,\"error\":\"wrong status\"}]}"
      })
  void takesAnErrorBesideNoCodeForARefusal(String json) {
    assertThat(read(json)).isEqualTo(refused("unknown", "wrong status"));
  }

  @Test
  void passesAFailureOn() {
    OzonFailure missing = new OzonFailure.Missing("POSTING_NOT_FOUND");

    assertThat(Accepted.read(new OzonAnswer.Failed<WireObject>(missing)))
        .isEqualTo(new OzonAnswer.Failed<>(missing));
  }

  private static OzonAnswer<Accepted> read(String json) {
    return Accepted.read(new OzonAnswer.Ok<>(OzonFixture.json(json)));
  }

  private static OzonAnswer<Accepted> refused(String code, String message) {
    return new OzonAnswer.Failed<>(new OzonFailure.Refused(200, code, message));
  }
}

package dev.trestle.order.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.order.http.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionHeadersTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | 15",
        "wait=3 | 3",
        "wait=90 | 15",
        "respond-async | 0",
        "respond-async, wait=10 | 10",
        "handling=strict | 15",
        "wait=soon | 15"
      })
  void waitsAsLongAsTheCallerPrefersAndNoLonger(@Nullable String prefer, int seconds) {
    assertThat(new ActionHeaders(null, prefer, null).patience(Duration.ofSeconds(15)))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "ключ"})
  void refusesKeysThatAreNoVisibleAscii(String key) {
    assertThatThrownBy(() -> new ActionHeaders(key, null, null).key())
        .isInstanceOf(Problem.Raised.class)
        .hasMessageContaining("Idempotency-Key");
  }

  @Test
  void takesKeysOfUpToAHundredCharacters() {
    assertThat(new ActionHeaders("k".repeat(100), null, null).key()).hasSize(100);
    assertThat(new ActionHeaders(null, null, null).key()).isNull();
    assertThatThrownBy(() -> new ActionHeaders("k".repeat(101), null, null).key())
        .isInstanceOf(Problem.Raised.class);
  }
}

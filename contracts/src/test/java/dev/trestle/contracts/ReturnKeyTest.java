package dev.trestle.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnKeyTest {

  @Test
  void tellsTheTwoCountsApart() {
    assertThat(ReturnKey.of(70001)).isNotEqualTo(ReturnKey.rfbs(70001));
    assertThat(ReturnKey.rfbs(70001)).isEqualTo(new ReturnKey("rfbs-70001"));
    assertThat(new ReturnKey("rfbs-70001").isRfbs()).isTrue();
    assertThat(new ReturnKey("rfbs-70001").number()).isEqualTo(70001);
    assertThat(new ReturnKey("1000015001").isRfbs()).isFalse();
    assertThat(new ReturnKey("1000015001").number()).isEqualTo(1_000_015_001L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "rfbs-", "fbs-1", "1 ", "1234567890123456789"})
  void refusesWhatIsNoReturn(String text) {
    assertThatThrownBy(() -> new ReturnKey(text)).hasMessageStartingWith("return_id must be");
  }
}

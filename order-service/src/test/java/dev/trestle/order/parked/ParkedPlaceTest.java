package dev.trestle.order.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParkedPlaceTest {

  @Test
  void isReadAsItIsWritten() {
    ParkedPlace place = new ParkedPlace(Map.of(2, 7L, 0, 15L));

    assertThat(place).hasToString("0-15,2-7");
    assertThat(ParkedPlace.parse("0-15,2-7")).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "0-", "a-b", "0-1,x", "0-1,0-2", "1234567-1"})
  void refusesWhatIsNoPlace(String text) {
    assertThatThrownBy(() -> ParkedPlace.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be");
  }
}

package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemsTest {

  private static final ItemError ERROR = new ItemError("чай/250", "TOO_MANY_REQUESTS", "later");

  @Test
  void isAllDoneOnlyWithoutErrors() {
    assertThat(new Items<>(List.of("a"), List.of()).allDone()).isTrue();
    assertThat(new Items<>(List.of("a"), List.of(ERROR)).allDone()).isFalse();
  }

  @Test
  void keepsWhatItWasGiven() {
    List<ItemError> errors = new ArrayList<>(List.of(ERROR));
    Items<String> items = new Items<>(List.of(), errors);

    errors.clear();

    assertThat(items.errors()).containsExactly(ERROR);
  }
}

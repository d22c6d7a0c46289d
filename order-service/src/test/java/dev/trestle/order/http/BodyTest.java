package dev.trestle.order.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyTest {

  record Wish(@Nullable Integer boxes, @Nullable List<Part> parts) {

    Wish {
      if (boxes != null && boxes < 1) {
        throw new IllegalArgumentException("boxes must be 1 or more");
      }
    }
  }

  record Part(int quantity) {}

  @Test
  void readsNoBodyAsAnEmptyOne() {
    assertThat(Body.read(null, Wish.class)).isEqualTo(new Wish(null, null));
    assertThat(Body.read(" ", Wish.class)).isEqualTo(new Wish(null, null));
  }

  @Test
  void namesTheFieldThatARecordRefuses() {
    assertThat(parameter("{\"boxes\":0}")).isEqualTo("boxes");
  }

  @Test
  void namesTheFieldThatCannotBeRead() {
    assertThat(parameter("{\"parts\":[{\"quantity\":\"many\"}]}")).isEqualTo("parts[0].quantity");
  }

  @Test
  void blamesTheBodyWhereThereIsNoField() {
    assertThat(parameter("{")).isEqualTo("body");
    assertThat(parameter("[]")).isEqualTo("body");
    assertThat(parameter("null")).isEqualTo("body");
  }

  private static @Nullable String parameter(String json) {
    return catchThrowableOfType(Problem.Raised.class, () -> Body.read(json, Wish.class))
        .problem()
        .parameter();
  }
}

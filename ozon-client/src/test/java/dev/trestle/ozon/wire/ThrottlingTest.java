package dev.trestle.ozon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.wire.Throttling.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrottlingTest {

  private static final String GENERAL =
      "{\"code\":8,\"message\":\"too many requests\",\"details\":[]}";

  @Test
  void closesTheAccountForTheHeadersSeconds() {
    assertThat(read(GENERAL, Map.of("retry-after", "7")))
        .isEqualTo(new Throttling(Scope.ACCOUNT, Duration.ofSeconds(7)));
  }

  @Test
  void waitsASecondWhereOzonSaysNothingUsable() {
    assertThat(read(GENERAL, Map.of()).pause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(read(GENERAL, Map.of("Retry-After", "soon")).pause())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(read(GENERAL, Map.of("Retry-After", "0")).pause()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void takesTheQuotasHeaderForMinutes() {
    String body =
        "{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"quota of operations is used up\"}";

    assertThat(read(body, Map.of("Item-Retry-After", "12", "Item-Rate-Limit-Remaining", "0")))
        .isEqualTo(new Throttling(Scope.METHOD, Duration.ofMinutes(12)));
  }

  @Test
  void takesTheQuotasTimeFromItsText() {
    String body =
        "{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"quota. Retry after 40 seconds. Remaining 0 items\"}";

    assertThat(read(body, Map.of()))
        .isEqualTo(new Throttling(Scope.METHOD, Duration.ofSeconds(40)));
    assertThat(read(body, Map.of("Item-Retry-After", "1")).pause())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void closesTheMethodForMinutesWhenTheCircleIsOpen() {
    Throttling circle = read("Circle is open", Map.of());

    assertThat(circle.scope()).isEqualTo(Scope.METHOD);
    assertThat(circle.pause()).isGreaterThan(Duration.ofMinutes(1));
  }

  private static Throttling read(String body, Map<String, String> headers) {
    return Throttling.read(
        new Exchange.Answer(429, headers, body.getBytes(StandardCharsets.UTF_8)));
  }
}

package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.sandbox.seller.SellerId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  @Test
  void hasDefaults() {
    SandboxConfig expected =
        new SandboxConfig(
            "127.0.0.1",
            28090,
            List.of(new SellerId(100_001), new SellerId(100_002)),
            null,
            1,
            Duration.ofSeconds(5),
            50,
            null);
    assertThat(config(Map.of())).isEqualTo(expected).isEqualTo(SandboxConfig.defaults());
  }

  @Test
  void readsEachVariable() {
    SandboxConfig config =
        config(
            Map.of(
                "SANDBOX_HOST", "0.0.0.0",
                "SANDBOX_PORT", "0",
                "SANDBOX_SELLERS", "7, 8",
                "SANDBOX_SEED", "42",
                "SANDBOX_REQUESTS_PER_SECOND", "10",
                "SANDBOX_PUSH_URL", "http://127.0.0.1:8080/ozon/push",
                "SANDBOX_PUBLIC_URL", "http://sandbox:28090/"));
    assertThat(config.host()).isEqualTo("0.0.0.0");
    assertThat(config.port()).isZero();
    assertThat(config.seed()).isEqualTo(42);
    assertThat(config.requestsPerSecond()).isEqualTo(10);
    assertThat(config.sellers()).containsExactly(new SellerId(7), new SellerId(8));
    assertThat(config.pushUrl()).isEqualTo(URI.create("http://127.0.0.1:8080/ozon/push"));
    assertThat(config.publicUrl()).isEqualTo(URI.create("http://sandbox:28090/"));
  }

  @Test
  void namesTheVariableThatIsWrong() {
    Map.of(
            "SANDBOX_PORT", "70000",
            "SANDBOX_SELLERS", "100001,,2",
            "SANDBOX_SEED", "x1",
            "SANDBOX_REQUESTS_PER_SECOND", "-1",
            "SANDBOX_PUSH_URL", "localhost:80",
            "SANDBOX_PUBLIC_URL", "sandbox")
        .forEach((name, value) ->
            assertThatThrownBy(() -> config(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(value));
  }

  @Test
  void endsWithOneSentenceWhenAVariableIsWrong() throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().put("SANDBOX_PORT", "eighty");
    Process process = builder.redirectErrorStream(true).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(printed).isEqualTo("SANDBOX_PORT must be a port from 0 to 65535, not \"eighty\".");
  }

  private static SandboxConfig config(Map<String, String> variables) {
    return new Environment(variables).config();
  }
}

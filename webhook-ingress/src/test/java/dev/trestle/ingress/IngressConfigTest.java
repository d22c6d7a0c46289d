package dev.trestle.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class IngressConfigTest {

  @Test
  void hasTheseDefaults() {
    IngressConfig config = config(Map.of());

    assertThat(config.pushSecret()).isEmpty();
    assertThat(config.name()).isEqualTo("trestle");
    assertThat(config.version()).isEqualTo("1.0.0");
    assertThat(config.deadline()).isEqualTo(Duration.ofMillis(950));
  }

  @Test
  void readsEveryValue() {
    IngressConfig config =
        config(
            Map.of(
                "ingress.push-secret", "0123456789abcdef",
                "ingress.name", "n",
                "ingress.version", "v",
                "ingress.deadline", "PT0.5S"));

    assertThat(config.pushSecret()).hasValue("0123456789abcdef");
    assertThat(config.name()).isEqualTo("n");
    assertThat(config.version()).isEqualTo("v");
    assertThat(config.deadline()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void refusesAShortSecretAndNamesTheVariable() {
    assertThatThrownBy(() -> new PushSecret(config(Map.of()))).hasMessageContaining("PUSH_SECRET");
    assertThatThrownBy(() -> new PushSecret(config(Map.of("ingress.push-secret", "short"))))
        .hasMessageContaining("16");
  }

  @Test
  void nestsTheTimeLimitsInsideTheDeadlineAndLosesNothing() {
    Map<String, Object> settings = PushRelay.settings(Map.of(), Duration.ofMillis(950));

    assertThat(settings)
        .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    int delivery = (int) settings.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);
    int request = (int) settings.get(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG);
    int linger = (int) settings.get(ProducerConfig.LINGER_MS_CONFIG);
    assertThat(request + linger).isLessThanOrEqualTo(delivery);
    assertThat(delivery).isLessThan(950);
    assertThat((int) settings.get(ProducerConfig.MAX_BLOCK_MS_CONFIG)).isLessThanOrEqualTo(500);
  }

  @Test
  void theReadmeNamesEveryVariable() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(
            List.of(
                "PUSH_SECRET",
                "KAFKA_BOOTSTRAP_SERVERS",
                "INGRESS_DEADLINE",
                "INGRESS_NAME",
                "INGRESS_VERSION"))
        .allSatisfy(variable -> assertThat(readme).contains("`" + variable + "`"));
  }

  private static IngressConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(IngressConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(IngressConfig.class);
  }
}

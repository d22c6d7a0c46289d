package dev.trestle.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OrderConfigTest {

  private static final Map<String, String> EVERYTHING =
      Map.of(
          "order.api-token-sha256", "ab",
          "order.kafka-session-timeout-ms", "1500",
          "order.reread.concurrency", "3",
          "order.reread.poll", "PT2S",
          "order.reread.lease", "PT3S",
          "order.reread.delays", "PT1S,PT2S",
          "order.reread.longest-delay", "PT4S",
          "order.reread.give-up-after", "PT5S",
          "order.reread.refused-delay", "PT6S");

  @Test
  void hasTheseDefaults() {
    OrderConfig config = config(Map.of());

    assertThat(config.apiTokenSha256()).isEmpty();
    assertThat(config.kafkaSessionTimeoutMs()).isEqualTo(10_000);
    assertThat(config.reread().concurrency()).isEqualTo(8);
    assertThat(config.reread().poll()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.reread().lease()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.reread().delays())
        .isEqualTo(List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30)));
    assertThat(config.reread().longestDelay()).isEqualTo(Duration.ofMinutes(30));
    assertThat(config.reread().giveUpAfter()).isEqualTo(Duration.ofDays(1));
    assertThat(config.reread().refusedDelay()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void readsEveryValue() {
    OrderConfig config = config(EVERYTHING);

    assertThat(config.apiTokenSha256()).hasValue("ab");
    assertThat(config.kafkaSessionTimeoutMs()).isEqualTo(1500);
    assertThat(config.reread().concurrency()).isEqualTo(3);
    assertThat(config.reread().poll()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.reread().lease()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.reread().delays())
        .isEqualTo(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    assertThat(config.reread().longestDelay()).isEqualTo(Duration.ofSeconds(4));
    assertThat(config.reread().giveUpAfter()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.reread().refusedDelay()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void theReadmeNamesEveryVariable() throws IOException {
    TreeSet<String> variables = new TreeSet<>();
    EVERYTHING.keySet().stream()
        .filter(key -> !key.equals("order.api-token-sha256")) // by its short name, below
        .map(key -> key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"))
        .forEach(variables::add);
    String properties = Files.readString(Path.of("src/main/resources/application.properties"));
    Pattern.compile("\\$\\{([A-Z0-9_]+)")
        .matcher(properties)
        .results()
        .forEach(found -> variables.add(found.group(1)));

    assertThat(variables).contains("ORDER_DB_JDBC_URL", "ORDER_REREAD_DELAYS");
    String readme = Files.readString(Path.of("README.md"));
    assertThat(variables).allSatisfy(each -> assertThat(readme).contains("`" + each + "`"));
  }

  private static OrderConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(OrderConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(OrderConfig.class);
  }
}

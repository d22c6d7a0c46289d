package dev.trestle.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IngressConfigTest {

  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("ingress.push-secret", "0123456789abcdef"),
          Map.entry("ingress.previous-push-secret", "fedcba9876543210"),
          Map.entry("ingress.name", "n"),
          Map.entry("ingress.version", "v"),
          Map.entry("ingress.max-body", "2K"),
          Map.entry("ingress.gate.source-networks", "10.0.0.0/8"),
          Map.entry("ingress.gate.check-source", "false"),
          Map.entry("ingress.gate.check-content-type", "false"),
          Map.entry("ingress.gate.trusted-proxies", "10.1.0.0/16,10.2.0.0/16"),
          Map.entry("ingress.gate.refusals-per-minute", "7"),
          Map.entry("ingress.relay.patience", "PT0.1S"),
          Map.entry("ingress.relay.deadline", "PT0.5S"),
          Map.entry("ingress.spool.directory", "/var/spool"),
          Map.entry("ingress.spool.size", "3K"));

  @Test
  void hasTheseDefaults() {
    IngressConfig config = config(Map.of());

    assertThat(config.pushSecret()).isEmpty();
    assertThat(config.previousPushSecret()).isEmpty();
    assertThat(config.name()).isEqualTo("trestle");
    assertThat(config.version()).isEqualTo("1.0.0");
    assertThat(config.maxBody().asLongValue()).isEqualTo(1_048_576);
    assertThat(config.gate().sourceNetworks())
        .containsExactly("195.34.21.0/24", "185.73.192.0/22", "91.223.93.0/24");
    assertThat(config.gate().checkSource()).isTrue();
    assertThat(config.gate().checkContentType()).isTrue();
    assertThat(config.gate().trustedProxies()).isEmpty();
    assertThat(config.gate().refusalsPerMinute()).isEqualTo(60);
    assertThat(config.relay().patience()).isEqualTo(Duration.ofMillis(300));
    assertThat(config.relay().deadline()).isEqualTo(Duration.ofMillis(950));
    assertThat(config.spool().directory()).isEqualTo(Path.of("spool"));
    assertThat(config.spool().size().asLongValue()).isEqualTo(1L << 30);
  }

  @Test
  void readsEveryValue() {
    IngressConfig config = config(EVERYTHING);

    assertThat(config.pushSecret()).hasValue("0123456789abcdef");
    assertThat(config.previousPushSecret()).hasValue("fedcba9876543210");
    assertThat(config.name()).isEqualTo("n");
    assertThat(config.version()).isEqualTo("v");
    assertThat(config.maxBody().asLongValue()).isEqualTo(2_048);
    assertThat(config.gate().sourceNetworks()).containsExactly("10.0.0.0/8");
    assertThat(config.gate().checkSource()).isFalse();
    assertThat(config.gate().checkContentType()).isFalse();
    assertThat(config.gate().trustedProxies()).hasValue(List.of("10.1.0.0/16", "10.2.0.0/16"));
    assertThat(config.gate().refusalsPerMinute()).isEqualTo(7);
    assertThat(config.relay().patience()).isEqualTo(Duration.ofMillis(100));
    assertThat(config.relay().deadline()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.spool().directory()).isEqualTo(Path.of("/var/spool"));
    assertThat(config.spool().size().asLongValue()).isEqualTo(3_072);
  }

  @Test
  void theReadmeNamesEveryVariable() throws IOException {
    TreeSet<String> variables = new TreeSet<>();
    EVERYTHING.keySet().stream()
        .filter(key -> !key.endsWith("push-secret")) // by their short names, below
        .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
        .forEach(variables::add);
    Pattern.compile("\\$\\{([A-Z0-9_]+)")
        .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
        .results()
        .forEach(found -> variables.add(found.group(1)));

    assertThat(variables).contains("PUSH_SECRET", "INGRESS_SPOOL_SIZE");
    String readme = Files.readString(Path.of("README.md"));
    assertThat(variables).allSatisfy(each -> assertThat(readme).contains("`" + each + "`"));
  }

  private static IngressConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withConverter(MemorySize.class, 100, new MemorySizeConverter())
        .withMapping(IngressConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(IngressConfig.class);
  }
}

package dev.trestle.order;

import static java.util.Map.entry;
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
      Map.ofEntries(
          entry("order.api-token-sha256", "ab"),
          entry("order.kafka-session-timeout-ms", "1500"),
          entry("order.reread.concurrency", "3"),
          entry("order.reread.poll", "PT2S"),
          entry("order.reread.lease", "PT3S"),
          entry("order.reread.delays", "PT1S,PT2S"),
          entry("order.reread.longest-delay", "PT4S"),
          entry("order.reread.give-up-after", "PT5S"),
          entry("order.reread.refused-delay", "PT6S"),
          entry("order.command.poll", "PT20S"),
          entry("order.command.concurrency", "21"),
          entry("order.command.lease", "PT22S"),
          entry("order.command.answer-within", "PT23S"),
          entry("order.command.settle-for", "PT24S"),
          entry("order.command.follow-for", "PT25S"),
          entry("order.command.give-up-after", "PT26S"),
          entry("order.command.keep-for", "P27D"),
          entry("order.sweep.changed-every", "PT7S"),
          entry("order.sweep.unfulfilled-every", "PT8S"),
          entry("order.sweep.first-window", "P9D"),
          entry("order.sweep.overlap", "PT10S"),
          entry("order.sweep.poll", "PT11S"),
          entry("order.sweep.concurrency", "12"),
          entry("order.sweep.lease", "PT13S"),
          entry("order.sweep.failed-delay", "PT14S"),
          entry("order.sweep.refused-delay", "PT15S"),
          entry("order.sweep.missing-push-after", "PT16S"),
          entry("order.sweep.returns-every", "PT17S"),
          entry("order.sweep.rfbs-returns-every", "PT18S"),
          entry("order.sweep.rfbs-returns-reach", "P19D"),
          entry("order.sweep.cancellations-every", "PT20S"),
          entry("order.sweep.chats-every", "PT21S"),
          entry("order.sweep.fbo-every", "PT23S"),
          entry("order.sweep.unread-chats-every", "PT22S"),
          entry("order.buyer.key-current", "aa"),
          entry("order.buyer.key-previous", "bb"),
          entry("order.buyer.keep-after-final", "P16D"));

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
    assertThat(config.command().poll()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.command().concurrency()).isEqualTo(16);
    assertThat(config.command().lease()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.command().answerWithin()).isEqualTo(Duration.ofSeconds(15));
    assertThat(config.command().settleFor()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.command().followFor()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.command().giveUpAfter()).isEqualTo(Duration.ofDays(1));
    assertThat(config.command().keepFor()).isEqualTo(Duration.ofDays(90));
    assertThat(config.sweep().changedEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().unfulfilledEvery()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.sweep().firstWindow()).isEqualTo(Duration.ofDays(30));
    assertThat(config.sweep().overlap()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().poll()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.sweep().concurrency()).isEqualTo(4);
    assertThat(config.sweep().lease()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.sweep().failedDelay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.sweep().refusedDelay()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.sweep().missingPushAfter()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.sweep().returnsEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().rfbsReturnsEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().rfbsReturnsReach()).isEqualTo(Duration.ofDays(180));
    assertThat(config.sweep().cancellationsEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().chatsEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().fboEvery()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.sweep().unreadChatsEvery()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.buyer().keyCurrent()).isEmpty();
    assertThat(config.buyer().keyPrevious()).isEmpty();
    assertThat(config.buyer().keepAfterFinal()).isEqualTo(Duration.ofDays(30));
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
    assertThat(config.command().poll()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.command().concurrency()).isEqualTo(21);
    assertThat(config.command().lease()).isEqualTo(Duration.ofSeconds(22));
    assertThat(config.command().answerWithin()).isEqualTo(Duration.ofSeconds(23));
    assertThat(config.command().settleFor()).isEqualTo(Duration.ofSeconds(24));
    assertThat(config.command().followFor()).isEqualTo(Duration.ofSeconds(25));
    assertThat(config.command().giveUpAfter()).isEqualTo(Duration.ofSeconds(26));
    assertThat(config.command().keepFor()).isEqualTo(Duration.ofDays(27));
    assertThat(config.sweep().changedEvery()).isEqualTo(Duration.ofSeconds(7));
    assertThat(config.sweep().unfulfilledEvery()).isEqualTo(Duration.ofSeconds(8));
    assertThat(config.sweep().firstWindow()).isEqualTo(Duration.ofDays(9));
    assertThat(config.sweep().overlap()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.sweep().poll()).isEqualTo(Duration.ofSeconds(11));
    assertThat(config.sweep().concurrency()).isEqualTo(12);
    assertThat(config.sweep().lease()).isEqualTo(Duration.ofSeconds(13));
    assertThat(config.sweep().failedDelay()).isEqualTo(Duration.ofSeconds(14));
    assertThat(config.sweep().refusedDelay()).isEqualTo(Duration.ofSeconds(15));
    assertThat(config.sweep().missingPushAfter()).isEqualTo(Duration.ofSeconds(16));
    assertThat(config.sweep().returnsEvery()).isEqualTo(Duration.ofSeconds(17));
    assertThat(config.sweep().rfbsReturnsEvery()).isEqualTo(Duration.ofSeconds(18));
    assertThat(config.sweep().rfbsReturnsReach()).isEqualTo(Duration.ofDays(19));
    assertThat(config.sweep().cancellationsEvery()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.sweep().chatsEvery()).isEqualTo(Duration.ofSeconds(21));
    assertThat(config.sweep().fboEvery()).isEqualTo(Duration.ofSeconds(23));
    assertThat(config.sweep().unreadChatsEvery()).isEqualTo(Duration.ofSeconds(22));
    assertThat(config.buyer().keyCurrent()).hasValue("aa");
    assertThat(config.buyer().keyPrevious()).hasValue("bb");
    assertThat(config.buyer().keepAfterFinal()).isEqualTo(Duration.ofDays(16));
  }

  @Test
  void thePageOfConfigurationNamesEveryVariable() throws IOException {
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
    String page = Files.readString(Path.of("docs/configuration.md"));
    assertThat(variables).allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
  }

  private static OrderConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(OrderConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(OrderConfig.class);
  }
}

package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OzonConfigTest {

  @Test
  void hasDefaultsForEverything() {
    OzonConfig config = OzonConfigs.of(Map.of());

    assertThat(config.url()).isEqualTo(URI.create("https://api-seller.ozon.ru"));
    assertThat(config.clientId()).isEmpty();
    assertThat(config.apiKey()).isEmpty();
    assertThat(config.accounts()).isEmpty();
    assertThat(config.olderVersions()).isEmpty();
    assertThat(config.versionRetry()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.fileHosts()).containsExactly("ozon.ru", "ozone.ru");
    assertThat(config.fileLimit().asLongValue()).isEqualTo(64L * 1024 * 1024);
  }

  @Test
  void readsEverySetting() {
    OzonConfig config =
        OzonConfigs.of(
            Map.ofEntries(
                Map.entry("ozon.url", "http://127.0.0.1:28090"),
                Map.entry("ozon.client-id", "418206"),
                Map.entry("ozon.api-key", "secret"),
                Map.entry("ozon.accounts.2.client-id", "100002"),
                Map.entry("ozon.accounts.2.api-key", "other"),
                Map.entry("ozon.accounts.2.name", "second"),
                Map.entry("ozon.accounts.2.seller-id", "77"),
                Map.entry("ozon.older-versions.all", "/v4/posting/fbs/list,/v2/warehouse/list"),
                Map.entry("ozon.older-versions.1001", "/v2/delivery-method/list"),
                Map.entry("ozon.version-retry", "90s"),
                Map.entry("ozon.file-hosts", "files.example"),
                Map.entry("ozon.file-limit", "1K")));

    assertThat(config.url()).isEqualTo(URI.create("http://127.0.0.1:28090"));
    assertThat(config.clientId()).contains("418206");
    assertThat(config.apiKey()).contains("secret");
    OzonConfig.Account second = config.accounts().get(2);
    assertThat(second.clientId()).isEqualTo("100002");
    assertThat(second.apiKey()).isEqualTo("other");
    assertThat(second.name()).contains("second");
    assertThat(second.sellerId()).contains("77");
    assertThat(config.olderVersions())
        .isEqualTo(
            Map.of(
                "all",
                List.of("/v4/posting/fbs/list", "/v2/warehouse/list"),
                "1001",
                List.of("/v2/delivery-method/list")));
    assertThat(config.versionRetry()).isEqualTo(Duration.ofSeconds(90));
    assertThat(config.fileHosts()).containsExactly("files.example");
    assertThat(config.fileLimit().asLongValue()).isEqualTo(1024);
  }

  @Test
  void readsTheEnvironment() {
    OzonConfig config =
        OzonConfigs.of(
            new EnvConfigSource(
                Map.of(
                    "OZON_CLIENT_ID", "418206",
                    "OZON_OLDER_VERSIONS_ALL", "/v4/posting/fbs/list",
                    "OZON_OLDER_VERSIONS_1001", "/v2/warehouse/list",
                    "OZON_VERSION_RETRY", "90s",
                    "OZON_FILE_HOSTS", "files.example",
                    "OZON_FILE_LIMIT", "2M"),
                300));

    assertThat(config.clientId()).contains("418206");
    assertThat(config.olderVersions())
        .containsEntry("all", List.of("/v4/posting/fbs/list"))
        .containsEntry("1001", List.of("/v2/warehouse/list"));
    assertThat(config.versionRetry()).isEqualTo(Duration.ofSeconds(90));
    assertThat(config.fileHosts()).containsExactly("files.example");
    assertThat(config.fileLimit().asLongValue()).isEqualTo(2L * 1024 * 1024);
  }
}

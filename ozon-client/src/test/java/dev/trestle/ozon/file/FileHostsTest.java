package dev.trestle.ozon.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileHostsTest {

  private static final List<String> ALLOWED = List.of("ozon.ru", "Ozone.ru");

  private final FileHosts real = FileHosts.of(ALLOWED, URI.create("https://api-seller.ozon.ru"));
  private final FileHosts sandbox = FileHosts.of(ALLOWED, URI.create("http://127.0.0.1:28090"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ozon.ru/label.pdf",
        "https://cdn1.ozone.ru/s3/label.pdf?sign=1",
        "https://CDN1.OZONE.RU/label.pdf",
        "https://cdn1.ozone.ru:443/label.pdf"
      })
  void allowsOzonsHostsOverHttps(String address) {
    assertThat(real.allow(URI.create(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cdn1.ozone.ru/label.pdf",
        "https://cdn1.ozone.ru:8443/label.pdf",
        "https://user@cdn1.ozone.ru/label.pdf",
        "https://ozon.ru.example/label.pdf",
        "https://notozon.ru/label.pdf",
        "https://ozon.ru@example.org/label.pdf",
        "https://example.org/ozon.ru",
        "https://127.0.0.1/label.pdf",
        "http://127.0.0.1/label.pdf",
        "https://[::1]/label.pdf",
        "file:///etc/passwd",
        "ftp://cdn1.ozone.ru/label.pdf",
        "//cdn1.ozone.ru/label.pdf",
        "label.pdf",
        "https:///label.pdf"
      })
  void refusesEverythingElse(String address) {
    assertThat(real.allow(URI.create(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:28090/label.pdf", "http://127.0.0.1:9/label.pdf"})
  void allowsThisMachineWhereOzonIsTheSandbox(String address) {
    assertThat(sandbox.allow(URI.create(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn1.ozone.ru/label.pdf",
        "http://localhost:28090/label.pdf",
        "http://127.0.0.1.example/label.pdf",
        "http://10.0.0.1/label.pdf"
      })
  void leadsNobodyFromTheSandboxToOthers(String address) {
    assertThat(sandbox.allow(URI.create(address))).isFalse();
  }
}

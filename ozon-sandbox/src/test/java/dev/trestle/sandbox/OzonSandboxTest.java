package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class OzonSandboxTest {

  @Test
  void runsSeveralTimesInOneProcess() {
    SandboxConfig config = SandboxConfig.defaults().withPort(0);
    try (OzonSandbox one = OzonSandbox.start(config, Clock.systemUTC());
        OzonSandbox two = OzonSandbox.start(config, Clock.systemUTC())) {
      assertThat(one.port()).isPositive().isNotEqualTo(two.port());
    }
  }

  @Test
  void freesItsPortOnClose() {
    OzonSandbox first = OzonSandbox.start(SandboxConfig.defaults().withPort(0), Clock.systemUTC());
    SandboxConfig same = SandboxConfig.defaults().withPort(first.port());
    assertThatThrownBy(() -> OzonSandbox.start(same, Clock.systemUTC()))
        .isInstanceOf(IllegalStateException.class);
    first.close();
    try (OzonSandbox second = OzonSandbox.start(same, Clock.systemUTC())) {
      assertThat(second.port()).isEqualTo(same.port());
    }
  }

  @Test
  void namesItsPublicUrlInAddressesOfFiles() throws IOException, InterruptedException {
    SandboxConfig config =
        SandboxConfig.defaults().withPort(0).withPublicUrl(URI.create("http://sandbox:99/"));
    try (OzonSandbox sandbox = OzonSandbox.start(config, Clock.systemUTC());
        HttpClient http = HttpClient.newHttpClient()) {
      URI report = URI.create("http://127.0.0.1:" + sandbox.port() + "/v1/report/info");
      HttpRequest request =
          HttpRequest.newBuilder(report)
              .POST(BodyPublishers.ofString("{\"code\":\"x\"}"))
              .header("Client-Id", "100001")
              .header("Api-Key", "sandbox-key-100001")
              .build();
      assertThat(http.send(request, BodyHandlers.ofString()).body())
          .contains("\"http://sandbox:99/example-files/");
    }
  }
}

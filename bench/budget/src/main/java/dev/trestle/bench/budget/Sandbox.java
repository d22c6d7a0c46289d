package dev.trestle.bench.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.sandbox.OzonSandbox;
import dev.trestle.sandbox.SandboxConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;

/** The sandbox, and what it saw. */
final class Sandbox implements AutoCloseable {

  private final OzonSandbox ozon =
      OzonSandbox.start(SandboxConfig.defaults().withPort(0), Clock.systemUTC());
  private final HttpClient http = HttpClient.newHttpClient();

  int port() {
    return ozon.port();
  }

  void reset() throws IOException, InterruptedException {
    send("POST", "reset");
  }

  /** {@code total}, {@code most_in_a_second} and more. */
  JsonNode rates() throws IOException, InterruptedException {
    return send("GET", "rates").path("rates").path("100001");
  }

  private JsonNode send(String verb, String what) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + ozon.port() + "/control/" + what);
    var request = HttpRequest.newBuilder(address).method(verb, BodyPublishers.noBody()).build();
    return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    http.close();
    ozon.close();
  }
}

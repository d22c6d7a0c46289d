package dev.trestle.ozon.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What the sandbox saw of seller 100001. */
record SandboxRates(long total, int mostInASecond) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static SandboxRates of(int sandbox) {
    JsonNode client = send(sandbox, "GET", "rates").path("rates").path("100001");
    return new SandboxRates(client.path("total").asLong(), client.path("most_in_a_second").asInt());
  }

  static void reset(int sandbox) {
    send(sandbox, "POST", "reset");
  }

  private static JsonNode send(int sandbox, String verb, String what) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox + "/control/" + what))
            .method(verb, BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return new ObjectMapper().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

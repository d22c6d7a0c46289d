package dev.trestle.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox on a free port for each test, and calls to it over HTTP. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {

  static final String YEAR =
      "{\"limit\":%d%s,\"filter\":{\"since\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-12-31T23:59:59Z\"%s}}";

  private static final Duration LIMIT = Duration.ofSeconds(20);

  final MovableClock clock = new MovableClock();
  final PlannedAttempts attempts = new PlannedAttempts();

  private final HttpClient http = HttpClient.newHttpClient();
  private OzonSandbox sandbox;

  @Override
  public void beforeEach(ExtensionContext context) {
    var config = SandboxConfig.defaults().withPort(0).withPushLimit(Duration.ofMillis(500));
    sandbox = OzonSandbox.start(config, clock, attempts);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    sandbox.close();
    http.shutdownNow();
  }

  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  /** A call to Ozon as seller 100001. */
  Answer ozon(String path, String body) {
    return ozon(path, body, "100001");
  }

  Answer ozon(String path, String body, String seller) {
    return send(ozonRequest(path, body, seller).build());
  }

  HttpRequest.Builder ozonRequest(String path, String body, String seller) {
    return request(path)
        .POST(BodyPublishers.ofString(body))
        .header("Client-Id", seller)
        .header("Api-Key", "sandbox-key-" + seller);
  }

  Answer get(String number) {
    return ozon("/v3/posting/fbs/get", "{\"posting_number\":\"" + number + "\"}");
  }

  Answer control(String verb, String path, String body) {
    return send(request("/control" + path).method(verb, BodyPublishers.ofString(body)).build());
  }

  Answer control(String path) {
    return send(request("/control" + path).GET().build());
  }

  /** Creates a posting of seller 100001 and returns its number. */
  String create(String body) {
    Answer answer = control("POST", "/sellers/100001/postings", body);
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return answer.body().path("posting_number").asText();
  }

  Answer move(String number, String state) {
    return control(
        "POST", "/sellers/100001/postings/" + number + "/state", "{\"state\":\"" + state + "\"}");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path))
        .timeout(LIMIT);
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> raw = http.send(request, BodyHandlers.ofString());
      return new Answer(raw.statusCode(), Json.read(raw.body()), raw);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

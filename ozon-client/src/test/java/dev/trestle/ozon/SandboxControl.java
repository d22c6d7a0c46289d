package dev.trestle.ozon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** The sandbox's control API, as tests use it. */
public final class SandboxControl {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private SandboxControl() {}

  /** Posts and returns the answer; any status from 300 on is an error of the test. */
  public static JsonNode post(String path, String body) {
    return send("POST", path, body);
  }

  public static JsonNode get(String path) {
    return send("GET", path, "");
  }

  public static JsonNode put(String path, String body) {
    return send("PUT", path, body);
  }

  public static JsonNode delete(String path) {
    return send("DELETE", path, "");
  }

  /** Whether the tests at hand speak to the sandbox, not to a bare server in its place. */
  static boolean isThere() {
    try {
      return get("/health").path("status").asText().equals("ready");
    } catch (AssertionError bareServer) {
      return false;
    }
  }

  /** Creates a posting and returns its number; the body as the sandbox's README says. */
  public static String posting(long seller, String body) {
    return post("/sellers/" + seller + "/postings", body).path("posting_number").asText();
  }

  private static JsonNode send(String verb, String path, String body) {
    String ozon = ConfigProvider.getConfig().getValue("ozon.url", String.class);
    var request =
        HttpRequest.newBuilder(URI.create(ozon + "/control" + path))
            .timeout(Duration.ofSeconds(20))
            .method(verb, BodyPublishers.ofString(body))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(
            verb + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

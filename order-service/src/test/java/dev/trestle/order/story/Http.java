package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** JSON over HTTP, as one side of a story speaks it. */
final class Http {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;

  Http(URI base) {
    this.base = base;
  }

  /** What came back. */
  record Answer(int status, JsonNode body) {

    boolean accepted() {
      return status < 300;
    }
  }

  Answer send(String method, String path, Object body, Map<String, String> headers) {
    try {
      var request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(LIMIT)
              .header("Content-Type", "application/json")
              .method(
                  method, HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
      headers.forEach(request::header);
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), read(answer.body()));
    } catch (IOException unreachable) {
      throw new AssertionError(method + " " + path, unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(method + " " + path, stopped);
    }
  }

  /** An error may come as a page. */
  private static JsonNode read(String text) {
    try {
      return text.startsWith("{") ? MAPPER.readTree(text) : MAPPER.createObjectNode();
    } catch (IOException noJson) {
      return MAPPER.createObjectNode().put("unreadable", text);
    }
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException ours) {
      throw new AssertionError(ours);
    }
  }
}

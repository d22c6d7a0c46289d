package dev.trestle.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Fetches what is no JSON. */
final class FileFetch {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private FileFetch() {}

  record File(int status, String contentType, byte[] bytes) {

    String text() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Without a key. */
  static File get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).GET().build());
  }

  static File ozon(RunningSandbox sandbox, String path, String body) {
    return send(sandbox.ozonRequest(path, body, "100001").build());
  }

  private static File send(HttpRequest request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      return new File(
          answer.statusCode(),
          answer.headers().firstValue("content-type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

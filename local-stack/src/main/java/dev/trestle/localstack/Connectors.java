package dev.trestle.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts connectors into Kafka Connect from the same templates that deploy uses. */
public final class Connectors {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
  private static final int CONFLICT = 409;

  private Connectors() {}

  /**
   * Fills the template's {@code ${NAME}} placeholders, puts it and waits until the connector and
   * all its tasks run. A placeholder without a value is an error, and so is a failed task.
   */
  public static void put(URI connectUrl, String name, Path template, Map<String, String> values) {
    put(connectUrl, name, template, values, LIMIT);
  }

  public static void put(
      URI connectUrl, String name, Path template, Map<String, String> values, Duration limit) {
    URI connector = URI.create(connectUrl + "/connectors/" + name);
    long end = System.nanoTime() + limit.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      putConfig(http, connector, fill(template, values), end);
      awaitRunning(http, connector, name, end);
    } catch (IOException e) {
      throw new StackFailure("Connect at " + connectUrl + " cannot be reached: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while " + name + " starts.", e);
    }
  }

  /** The template's text with every placeholder replaced, values escaped for JSON strings. */
  static String fill(Path template, Map<String, String> values) throws IOException {
    return PLACEHOLDER
        .matcher(Files.readString(template))
        .replaceAll(found -> {
          String value = values.get(found.group(1));
          if (value == null) {
            throw new StackFailure(
                "%s asks for ${%s}, known are %s."
                    .formatted(template, found.group(1), new TreeMap<>(values).keySet()));
          }
          return Matcher.quoteReplacement(value.replace("\\", "\\\\").replace("\"", "\\\""));
        });
  }

  private static void putConfig(HttpClient http, URI connector, String config, long end)
      throws IOException, InterruptedException {
    while (true) {
      HttpResponse<String> answer =
          send(
              http,
              HttpRequest.newBuilder(URI.create(connector + "/config"))
                  .header("content-type", "application/json")
                  .PUT(BodyPublishers.ofString(config)));
      if (answer.statusCode() < 300) {
        return;
      }
      // 409: the worker is rebalancing, which its documentation asks to repeat.
      if (answer.statusCode() != CONFLICT || System.nanoTime() > end) {
        throw new StackFailure(
            "Connect refused %s with %d: %s"
                .formatted(connector, answer.statusCode(), answer.body()));
      }
      JavaProcess.pause(200);
    }
  }

  private static void awaitRunning(HttpClient http, URI connector, String name, long end)
      throws IOException, InterruptedException {
    boolean restarted = false;
    while (true) {
      HttpResponse<String> answer =
          send(http, HttpRequest.newBuilder(URI.create(connector + "/status")).GET());
      ConnectorStatus status = ConnectorStatus.parse(answer.body());
      if (status.running()) {
        return;
      }
      if (status.failed() && restarted) {
        throw new StackFailure("Connector " + name + " failed: " + status.reason());
      }
      if (status.failed()) {
        // The failure may be one of an earlier life: Connect keeps states and restarts nothing.
        restart(http, connector);
        restarted = true;
      }
      if (System.nanoTime() > end) {
        throw new StackFailure("Connector " + name + " does not run: " + answer.body());
      }
      JavaProcess.pause(50);
    }
  }

  private static void restart(HttpClient http, URI connector)
      throws IOException, InterruptedException {
    URI restart = URI.create(connector + "/restart?includeTasks=true&onlyFailed=true");
    send(http, HttpRequest.newBuilder(restart).POST(BodyPublishers.noBody()));
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
  }
}

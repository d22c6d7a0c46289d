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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox on a free port for each test, and calls to it over HTTP. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {

  static final String YEAR =
      "{\"limit\":%d%s,\"filter\":{\"since\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-12-31T23:59:59Z\"%s}}";

  private static final Duration LIMIT = Duration.ofSeconds(20);

  final MovableClock clock = new MovableClock();

  private final AnswerWatch answers = new AnswerWatch();
  private final Duration pushLimit;
  private final HttpClient http = HttpClient.newHttpClient();
  private OzonSandbox sandbox;

  RunningSandbox() {
    this(LIMIT);
  }

  /**
   * @param pushLimit how long an attempt to push may take, in real time
   */
  RunningSandbox(Duration pushLimit) {
    this.pushLimit = pushLimit;
  }

  /** Limits are told but not kept: a test's clock stands still, and 50 calls come together soon. */
  @Override
  public void beforeEach(ExtensionContext context) {
    var config =
        SandboxConfig.defaults().withPort(0).withPushLimit(pushLimit).withRequestsPerSecond(0);
    sandbox = OzonSandbox.start(config, clock);
    sandbox.onExchange(answers);
  }

  /** Whatever the test was about: what the sandbox answered must have Ozon's shapes. */
  @Override
  public void afterEach(ExtensionContext context) {
    sandbox.close();
    http.shutdownNow();
    answers.assertShapes();
  }

  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  /** A call to Ozon as seller 100001. */
  Answer ozon(String path, String body) {
    return ozon(path, body, "100001");
  }

  Answer ozon(String path, String body, String seller) {
    return send(ozonRequest(path, body, seller).build());
  }

  /** As {@link #ozon}, and an answer other than 200 fails the test. */
  JsonNode done(String path, String body) {
    Answer answer = ozon(path, body);
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer.body();
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

  /** Puts the sandbox's own clock forward; what is due has been started when this returns. */
  void advance(Duration by) {
    Answer answer = control("POST", "/clock", "{\"advance_seconds\":" + by.toSeconds() + "}");
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  /** {@code pushes}, {@code planned} or {@code dropped} of the log, once it has so many. */
  List<JsonNode> listed(String list, int least) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      List<JsonNode> found = new ArrayList<>();
      control("/pushes?limit=1000").body().path(list).forEach(found::add);
      if (found.size() >= least) {
        return found;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(list + " has " + found.size() + " entries, not " + least);
      }
    }
  }

  /** Sends a push of this type, made up but for what is given, as seller 100001. */
  JsonNode push(String type, String more) {
    Answer answer =
        control("POST", "/sellers/100001/pushes", "{\"type\":\"" + type + "\"" + more + "}");
    if (answer.status() != 202) {
      throw new AssertionError(answer.body());
    }
    return answer.body();
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

  /** For answers that are no JSON. */
  HttpResponse<String> sendForText(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }
}

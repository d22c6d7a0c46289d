package dev.trestle.order.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One seller's side of the sandbox, by its control API. */
final class Shop {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI sandbox;
  private final long seller;
  private final List<String> rules = new ArrayList<>();

  Shop(URI sandbox, long seller) {
    this.sandbox = sandbox;
    this.seller = seller;
  }

  /** An order of so many postings; their numbers. */
  List<String> order(int postings, String scheme) {
    List<Map<String, String>> parts =
        java.util.Collections.nCopies(postings, Map.of("scheme", scheme));
    JsonNode answer = post(of("orders"), Map.of("postings", parts));
    return answer.path("postings").valueStream().map(Shop::numberIn).toList();
  }

  private static String numberIn(JsonNode posting) {
    return posting.isTextual() ? posting.asText() : posting.path("posting_number").asText();
  }

  /** False where Ozon knows no such move. */
  boolean move(String number, String state) {
    return accepts(of("postings/" + number + "/state"), Map.of("state", state));
  }

  boolean cancel(String number) {
    return accepts(of("postings/" + number + "/cancel"), Map.of("by", "client"));
  }

  boolean moveCutoff(String number, String date) {
    return accepts(of("postings/" + number + "/cutoff"), Map.of("date", date));
  }

  /** The truth about a posting. */
  JsonNode truth(String number) {
    return send("GET", of("postings/" + number), Map.of(), true);
  }

  /** A fault for some of this seller's calls. */
  void fault(Map<String, ?> rule) {
    Map<String, Object> body = new HashMap<>(rule);
    body.put("seller", Long.toString(seller));
    rules.add(post("/control/faults/rules", body).path("id").asText());
  }

  /** A rule that is used up is gone by itself. */
  void noFaults() {
    rules.forEach(id -> send("DELETE", "/control/faults/rules/" + id, Map.of(), false));
    rules.clear();
  }

  /** Ozon's clock, as if it had run that fast since a moment. */
  void runFast(int speed, Instant since) {
    long late = Duration.between(since, Instant.now()).multipliedBy(speed - 1).toSeconds();
    post("/control/clock", Map.of("speed", speed, "advance_seconds", Math.max(1, late)));
  }

  private String of(String what) {
    return "/control/sellers/" + seller + "/" + what;
  }

  private JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, body, true);
  }

  private boolean accepts(String path, Map<String, ?> body) {
    return !send("POST", path, body, false).has("error");
  }

  private JsonNode send(String method, String path, Map<String, ?> body, boolean mustPass) {
    try {
      var publisher = HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body));
      var request = HttpRequest.newBuilder(sandbox.resolve(path)).method(method, publisher).build();
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (mustPass && answer.statusCode() >= 300) {
        throw new AssertionError(method + " " + path + ": " + answer.body());
      }
      return answer.body().isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
    } catch (IOException unreachable) {
      throw new AssertionError(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}

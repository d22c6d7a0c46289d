package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One seller's side of the sandbox, by its control API: what Ozon and the buyers do. */
final class Shop {

  private final Http sandbox;
  private final long seller;
  private final List<String> rules = new ArrayList<>();

  Shop(URI sandbox, long seller) {
    this.sandbox = new Http(sandbox);
    this.seller = seller;
  }

  /** An order of such postings; their numbers. */
  List<String> order(List<Map<String, ?>> postings) {
    return post(of("orders"), Map.of("postings", postings))
        .path("postings")
        .valueStream()
        .map(each -> each.path("posting_number").asText())
        .toList();
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

  /** Something else, such as {@code returns}, comes or goes on; false where Ozon refuses. */
  boolean does(String what, Map<String, ?> body) {
    return accepts(of(what), body);
  }

  /** All of such things. */
  List<JsonNode> all(String what) {
    JsonNode answer = send("GET", of(what), Map.of());
    return answer.path(what.equals("rfbs-returns") ? "returns" : what).valueStream().toList();
  }

  /** The truth about each posting, those too that Ozon made of others; the oldest first. */
  Map<String, JsonNode> truth() {
    Map<String, JsonNode> truth = new LinkedHashMap<>();
    send("GET", of("postings"), Map.of())
        .path("postings")
        .forEach(each -> truth.put(each.path("posting_number").asText(), each));
    return truth;
  }

  /** A fault for some of this seller's calls. */
  void fault(Map<String, ?> rule) {
    Map<String, Object> body = new HashMap<>(rule);
    body.put("seller", Long.toString(seller));
    rules.add(post("/control/faults/rules", body).path("id").asText());
  }

  /** A rule that is used up is gone by itself. */
  void noFaults() {
    rules.forEach(id -> sandbox.send("DELETE", "/control/faults/rules/" + id, Map.of(), Map.of()));
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

  private boolean accepts(String path, Map<String, ?> body) {
    return sandbox.send("POST", path, body, Map.of()).accepted();
  }

  private JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    Http.Answer answer = sandbox.send(method, path, body, Map.of());
    if (!answer.accepted()) {
      throw new AssertionError(method + " " + path + ": " + answer);
    }
    return answer.body();
  }
}

package dev.trestle.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Ozon's side: the sandbox's control API. */
final class Ozon {

  private final URI sandbox;

  Ozon(URI sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Makes orders without any push.
   *
   * @return the postings, in Ozon's v3 shape
   */
  List<JsonNode> order(String number, int postings) {
    String wishes = String.join(",", Collections.nCopies(postings, "{}"));
    String body =
        "{\"push\":false,\"order_number\":\"%s\",\"postings\":[%s]}".formatted(number, wishes);
    JsonNode answer = control("POST", "/control/sellers/" + Chain.SELLER + "/orders", body);
    List<JsonNode> made = new ArrayList<>();
    answer.path("postings").forEach(made::add);
    return made;
  }

  /** Time before each answer. */
  void latency(int milliseconds) {
    control("PUT", "/control/faults", "{\"latency_ms\":" + milliseconds + "}");
  }

  /** How often postings were read since the sandbox started, by lists or singly. */
  int reads() {
    return calls("/v4/posting/fbs/list") + calls("/v3/posting/fbs/get");
  }

  private int calls(String path) {
    JsonNode counts = control("GET", "/control/requests", "").path("requests");
    return counts.path(path).path(Chain.SELLER).asInt();
  }

  /** The fullest second, wherever it begins. */
  int mostInASecond() {
    JsonNode rates = control("GET", "/control/rates", "").path("rates");
    return rates.path(Chain.SELLER).path("most_in_a_second").asInt();
  }

  private JsonNode control(String method, String path, String body) {
    Http.Answer answer = Http.send(method, sandbox.resolve(path), body);
    if (answer.status() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer);
    }
    return answer.json();
  }
}

package dev.trestle.system.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Ozon's side: the sandbox's control API. */
public final class Ozon {

  /** Configured in order-service. */
  public static final String SELLER = "100001";

  /** Known to Ozon only, until its account comes by the topic. */
  public static final String NEWCOMER = "100002";

  private static final String GET_POSTING = "/v3/posting/fbs/get";

  private final URI sandbox;
  private final String seller;

  Ozon(URI sandbox, String seller) {
    this.sandbox = sandbox;
    this.seller = seller;
  }

  /** Creates a posting and gives its number. */
  public String create(boolean push) {
    return control("POST", postings(), "{\"push\":" + push + "}").path("posting_number").asText();
  }

  /** Creates a posting with these fields, given as the members of a JSON object. */
  public String createWith(String members) {
    return control("POST", postings(), "{" + members + "}").path("posting_number").asText();
  }

  /** Something else comes to this seller, such as {@code returns}; gives what it is. */
  public JsonNode happens(String what, String members) {
    return control("POST", "/control/sellers/" + seller + "/" + what, "{" + members + "}");
  }

  /** The posting and all that were packed or split off it. */
  public List<String> family(String number) {
    List<String> family = new ArrayList<>(List.of(number));
    for (JsonNode each : control("GET", postings(), "").path("postings")) {
      if (each.at("/posting/parent_posting_number").asText().equals(number)) {
        family.add(each.path("posting_number").asText());
      }
    }
    return family;
  }

  /** As {@link #move}, but Ozon may know no such move. */
  public void tryMove(String number, String state, boolean push) {
    String body = "{\"state\":\"%s\",\"push\":%s}".formatted(state, push);
    answer("POST", postings() + "/" + number + "/state", body);
  }

  /** Moves a posting to a state of pushes. */
  public void move(String number, String state, boolean push) {
    String body = "{\"state\":\"%s\",\"push\":%s}".formatted(state, push);
    control("POST", postings() + "/" + number + "/state", body);
  }

  /** What Ozon really has, whatever the faults. */
  public JsonNode truth(String number) {
    return control("GET", postings() + "/" + number, "");
  }

  /** Replaces all faults by these, given as the members of a JSON object. */
  public void faults(String members) {
    control("PUT", "/control/faults", "{" + members + "}");
  }

  public void clearFaults() {
    control("DELETE", "/control/faults", "");
    control("DELETE", "/control/faults/rules", "");
  }

  /**
   * From here on no order-level pushes come, as for a seller who did not choose them: they would
   * have postings read by a list, whatever the faults of a single read.
   */
  void dropOrderPushes() {
    String drop = "{\"type\":\"TYPE_ORDER_%s\",\"drop_percent\":100}";
    String faults =
        String.join(
            ",",
            drop.formatted("NEW"),
            drop.formatted("CANCELLED"),
            drop.formatted("STATE_CHANGED"));
    control("PUT", "/control/sellers/" + seller + "/push-faults", "{\"faults\":[" + faults + "]}");
  }

  /** Adds a fault for some calls, given as the members of a JSON object. */
  public void rule(String members) {
    control("POST", "/control/faults/rules", "{" + members + "}");
  }

  /** Moves the sandbox's idea of this seller's key. */
  public void key(String members) {
    control("PUT", "/control/sellers/" + seller + "/key", "{" + members + "}");
  }

  /** How often a method was called since the sandbox started. */
  public int calls(String path) {
    JsonNode counts = control("GET", "/control/requests", "").path("requests");
    return counts.path(path).path(seller).asInt();
  }

  /** Reads a posting as an integration does; the status of the answer. */
  public int read(String number) {
    byte[] body = "{\"posting_number\":\"%s\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
    try {
      String key = "sandbox-key-" + seller;
      String[] headers = {"Client-Id", seller, "Api-Key", key};
      return Http.send("POST", sandbox.resolve(GET_POSTING), body, headers).status();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** How many postings were asked for since the sandbox started. */
  public int reads() {
    return calls(GET_POSTING);
  }

  /** The log of pushes as text, bodies in it as they were sent. */
  public String pushLog() {
    return call("GET", "/control/pushes?seller=" + seller + "&limit=1000", "").text();
  }

  private String postings() {
    return "/control/sellers/" + seller + "/postings";
  }

  private JsonNode control(String method, String path, String body) {
    Http.Answer answer = call(method, path, body);
    return answer.text().isBlank() ? Http.parse("{}") : answer.json();
  }

  private Http.Answer call(String method, String path, String body) {
    Http.Answer answer = answer(method, path, body);
    if (answer.status() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer);
    }
    return answer;
  }

  private Http.Answer answer(String method, String path, String body) {
    try {
      return Http.send(method, sandbox.resolve(path), body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}

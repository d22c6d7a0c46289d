package dev.trestle.system.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Ozon's side: the sandbox's control API. */
public final class Ozon {

  public static final String SELLER = "100001";

  private static final String GET_POSTING = "/v3/posting/fbs/get";

  private final URI sandbox;

  Ozon(URI sandbox) {
    this.sandbox = sandbox;
  }

  /** Creates a posting and gives its number. */
  public String create(boolean push) {
    return control("POST", postings(), "{\"push\":" + push + "}").path("posting_number").asText();
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
  }

  /** Reads a posting as an integration does; the status of the answer. */
  public int read(String number) {
    byte[] body = "{\"posting_number\":\"%s\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
    try {
      String key = "sandbox-key-" + SELLER;
      String[] headers = {"Client-Id", SELLER, "Api-Key", key};
      return Http.send("POST", sandbox.resolve(GET_POSTING), body, headers).status();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** How many postings were asked for since the sandbox started. */
  public int reads() {
    JsonNode counts = control("GET", "/control/requests", "").path("requests").path(GET_POSTING);
    return counts.path(SELLER).asInt();
  }

  /** The log of pushes as text, bodies in it as they were sent. */
  public String pushLog() {
    return call("GET", "/control/pushes?seller=" + SELLER + "&limit=1000", "").text();
  }

  private static String postings() {
    return "/control/sellers/" + SELLER + "/postings";
  }

  private JsonNode control(String method, String path, String body) {
    Http.Answer answer = call(method, path, body);
    return answer.text().isBlank() ? Http.parse("{}") : answer.json();
  }

  private Http.Answer call(String method, String path, String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      Http.Answer answer = Http.send(method, sandbox.resolve(path), bytes);
      if (answer.status() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + answer);
      }
      return answer;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}

package dev.trestle.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer: status, JSON body, headers beyond content type and length. */
public record Reply(int status, JsonNode body, Map<String, String> headers) {

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply ok(JsonNode body) {
    return of(200, body);
  }

  public static Reply of(int status, JsonNode body) {
    return new Reply(status, body, Map.of());
  }

  /** The same answer with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, body, more);
  }
}

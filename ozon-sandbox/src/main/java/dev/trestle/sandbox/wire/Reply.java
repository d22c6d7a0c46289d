package dev.trestle.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param headers beyond content type and length
 */
public record Reply(int status, String contentType, byte[] content, Map<String, String> headers) {

  private static final String JSON = "application/json";

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply ok(JsonNode body) {
    return of(200, body);
  }

  public static Reply of(int status, JsonNode body) {
    return new Reply(status, JSON, Json.bytes(body), Map.of());
  }

  /** A PDF, a picture, or text that is no JSON. */
  public static Reply file(String contentType, byte[] content) {
    return new Reply(200, contentType, content, Map.of());
  }

  /** The same answer with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, contentType, content, more);
  }
}

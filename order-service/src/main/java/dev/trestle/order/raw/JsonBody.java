package dev.trestle.order.raw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trestle.order.http.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The caller's JSON: looked at, because Ozon counts faulty requests too, and sent as it is. */
final class JsonBody {

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

  private JsonBody() {}

  /** No body means an empty object, which Ozon wants where it wants nothing. */
  static byte[] of(byte[] body) {
    if (body.length == 0) {
      return EMPTY_OBJECT;
    }
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Problem.badParameter("body", "must be a JSON object");
      }
      parser.skipChildren();
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw Problem.badParameter("body", "must be one whole JSON object");
      }
      return body;
    } catch (IOException noJson) {
      throw Problem.badParameter("body", "must be one whole JSON object");
    }
  }
}

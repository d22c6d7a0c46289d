package dev.trestle.sandbox.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Where in a body a value stands, as protobuf writes it: {@code (line 1:20)}. */
final class SourcePosition {

  private SourcePosition() {}

  /** Reads the body a second time; only refusals pay for it. */
  static String of(byte[] source, JsonPointer value) {
    try (JsonParser parser = Json.MAPPER.createParser(source)) {
      while (parser.nextToken() != null) {
        if (!parser.currentToken().isStructEnd()
            && !parser.hasToken(JsonToken.FIELD_NAME)
            && pointer(parser).equals(value)) {
          return text(parser.currentTokenLocation());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("A body that was read once cannot be read again", e);
    }
    return "(line 1:1)";
  }

  static String text(JsonLocation location) {
    return "(line " + location.getLineNr() + ":" + location.getColumnNr() + ")";
  }

  /**
   * At the start of an object or array the parser already stands inside it: the parent names it.
   */
  private static JsonPointer pointer(JsonParser parser) {
    var context = parser.getParsingContext();
    return parser.currentToken().isStructStart() && context.getParent() != null
        ? context.getParent().pathAsPointer()
        : context.pathAsPointer();
  }
}

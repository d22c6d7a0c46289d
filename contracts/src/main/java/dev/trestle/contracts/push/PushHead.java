package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The top level of a body: which fields it has, and the text of those that are text or numbers. */
final class PushHead {

  private record Field(boolean nested, @Nullable String text) {}

  private final Map<String, Field> fields = new HashMap<>();

  /** Notes the field whose value starts at the parser's current token; of two the last counts. */
  void note(String name, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    boolean readable = token == JsonToken.VALUE_STRING || token.isNumeric();
    fields.put(name, new Field(token.isStructStart(), readable ? parser.getText() : null));
  }

  Set<String> names() {
    return fields.keySet();
  }

  /** Null where the field is missing, blank, or neither text nor a number. */
  @Nullable String text(String name) {
    Field field = fields.get(name);
    String text = field == null ? null : field.text();
    return text == null || text.isBlank() ? null : text;
  }

  /** Whether the field has a list, an object, or text that is not blank. */
  boolean has(String name) {
    Field field = fields.get(name);
    return field != null && (field.nested() || text(name) != null);
  }
}

package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical text of one JSON value: keys sorted, no white space, numbers exactly as written (19
 * digits must not pass through a double). Two bodies with the same canonical text are one push.
 */
final class CanonicalJson {

  static final int DEEPEST = 64;
  static final int LONGEST_NUMBER = 100;

  /** The body has no canonical text: duplicate keys, or beyond the limits. Its raw bytes serve. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  private CanonicalJson() {}

  /** Appends the value that starts at the parser's current token. */
  static void append(JsonParser parser, StringBuilder out, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Refused("nested deeper than " + DEEPEST);
    }
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT -> join(members(parser, depth), out);
      case START_ARRAY -> appendArray(parser, out, depth);
      case VALUE_STRING -> quote(parser.getText(), out);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> appendNumber(parser.getText(), out);
      case null -> throw new Refused("the value is missing");
      default -> out.append(parser.getText());
    }
  }

  /** Canonical texts of an object's members by key; leaves the parser at its end. */
  static Map<String, String> members(JsonParser parser, int depth) throws IOException {
    Map<String, String> members = new TreeMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      StringBuilder value = new StringBuilder();
      append(parser, value, depth + 1);
      if (members.put(key, value.toString()) != null) {
        throw new Refused("the key " + key + " stands twice");
      }
    }
    return members;
  }

  static void join(Map<String, String> members, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (var member : members.entrySet()) {
      out.append(separator);
      quote(member.getKey(), out);
      out.append(':').append(member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void appendArray(JsonParser parser, StringBuilder out, int depth)
      throws IOException {
    out.append('[');
    String separator = "";
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      out.append(separator);
      append(parser, out, depth + 1);
      separator = ",";
    }
    out.append(']');
  }

  private static void appendNumber(String text, StringBuilder out) throws Refused {
    if (text.length() > LONGEST_NUMBER) {
      throw new Refused("a number has more than " + LONGEST_NUMBER + " digits");
    }
    out.append(text);
  }

  static void quote(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}

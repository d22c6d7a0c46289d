package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Canonical bytes of one JSON object: keys sorted, no white space, one way to escape, numbers
 * exactly as written (19 digits must not pass through a double). Two bodies with the same canonical
 * bytes are one push. Written for the ingress' hot path: straight into one buffer, of which each
 * object sorts its own part. A byte is moved once per level, at most 64 times.
 */
final class CanonicalJson {

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_ESCAPE = 6;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private final JsonParser parser;
  private final PushHead head;
  private byte[] out;
  private int length;

  /** A key, and where the bytes of key and value stand in the buffer. */
  private record Member(String key, int from, int to) {}

  /** The body has no canonical bytes: duplicate keys, or beyond the limits. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  private CanonicalJson(JsonParser parser, PushHead head, int size) {
    this.parser = parser;
    this.head = head;
    out = new byte[size];
  }

  /**
   * Reads the object that starts at the parser's current token, up to its end.
   *
   * @param head gets the object's fields
   * @param size of the body, as a first guess
   */
  static CanonicalJson read(JsonParser parser, PushHead head, int size) throws IOException {
    CanonicalJson canonical = new CanonicalJson(parser, head, size + 64);
    canonical.appendObject(1);
    return canonical;
  }

  void updateHash(MessageDigest hash) {
    hash.update(out, 0, length);
  }

  private void appendValue(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Refused("nested deeper than " + DEEPEST);
    }
    switch (parser.currentToken()) {
      case START_OBJECT -> appendObject(depth);
      case START_ARRAY -> appendArray(depth);
      case VALUE_STRING -> appendQuoted();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> appendNumber();
      default -> appendAscii();
    }
  }

  private void appendObject(int depth) throws IOException {
    int begin = length;
    List<Member> members = new ArrayList<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      int from = length;
      appendQuoted();
      append(':');
      parser.nextToken();
      if (depth == 1) {
        head.note(key, parser);
      }
      appendValue(depth + 1);
      members.add(new Member(key, from, length));
    }
    sort(members);
    join(members, begin);
  }

  private static void sort(List<Member> members) throws Refused {
    members.sort(Comparator.comparing(Member::key));
    for (int i = 1; i < members.size(); i++) {
      if (members.get(i).key().equals(members.get(i - 1).key())) {
        throw new Refused("a key stands twice");
      }
    }
  }

  /** Writes the members again from where the first one began, in their order now. */
  private void join(List<Member> members, int begin) {
    byte[] unsorted = Arrays.copyOfRange(out, begin, length);
    length = begin;
    append('{');
    char separator = 0;
    for (Member member : members) {
      if (separator != 0) {
        append(separator);
      }
      int size = member.to() - member.from();
      ensure(size);
      System.arraycopy(unsorted, member.from() - begin, out, length, size);
      length += size;
      separator = ',';
    }
    append('}');
  }

  private void appendArray(int depth) throws IOException {
    append('[');
    char separator = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (separator != 0) {
        append(separator);
      }
      appendValue(depth + 1);
      separator = ',';
    }
    append(']');
  }

  private void appendNumber() throws IOException {
    if (parser.getTextLength() > LONGEST_NUMBER) {
      throw new Refused("a number has more than " + LONGEST_NUMBER + " digits");
    }
    appendAscii();
  }

  private void appendAscii() throws IOException {
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int size = parser.getTextLength();
    ensure(size);
    for (int i = 0; i < size; i++) {
      out[length++] = (byte) text[from + i];
    }
  }

  /** Appends the text of a string or a key in quotes. */
  private void appendQuoted() throws IOException {
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int to = from + parser.getTextLength();
    ensure(LONGEST_ESCAPE * (to - from) + 2);
    out[length++] = '"';
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= 0x80) {
        boolean pair = i + 1 < to && Character.isSurrogatePair(c, text[i + 1]);
        appendCharacter(pair ? Character.toCodePoint(c, text[++i]) : c);
      } else if (c < ' ' || c == '"' || c == '\\') {
        appendEscaped(c);
      } else {
        out[length++] = (byte) c;
      }
    }
    out[length++] = '"';
  }

  /** UTF-8; half a surrogate pair has none, and stays an escape so that it stays what it is. */
  private void appendCharacter(int c) {
    if (c < 0x800) {
      out[length++] = (byte) (0xC0 | c >> 6);
    } else if (c < 0x10000) {
      if (Character.isSurrogate((char) c)) {
        appendCode(c);
        return;
      }
      out[length++] = (byte) (0xE0 | c >> 12);
      out[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    } else {
      out[length++] = (byte) (0xF0 | c >> 18);
      out[length++] = (byte) (0x80 | c >> 12 & 0x3F);
      out[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    out[length++] = (byte) (0x80 | c & 0x3F);
  }

  private void appendEscaped(char c) {
    int shortForm = "\"\\\b\t\n\f\r".indexOf(c);
    if (shortForm < 0) {
      appendCode(c);
    } else {
      out[length++] = '\\';
      out[length++] = (byte) "\"\\btnfr".charAt(shortForm);
    }
  }

  private void appendCode(int c) {
    out[length++] = '\\';
    out[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      out[length++] = HEX[c >> shift & 0xF];
    }
  }

  private void append(char ascii) {
    ensure(1);
    out[length++] = (byte) ascii;
  }

  private void ensure(int more) {
    if (length + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
    }
  }
}

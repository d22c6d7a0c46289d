package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a push body once, for type, key and id. Source: push chapter of Ozon's reference. Never
 * throws on any input; what cannot be read is {@link PushEnvelope.Unreadable}.
 */
public final class PushReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private PushReader() {}

  /** Reads the bytes as Ozon sent them. */
  public static PushEnvelope read(byte[] body) {
    try {
      Map<String, String> members = members(body);
      StringBuilder canonical = new StringBuilder(body.length);
      CanonicalJson.join(members, canonical);
      return envelope(hash(canonical.toString().getBytes(StandardCharsets.UTF_8)), members);
    } catch (CanonicalJson.Refused beyondLimits) {
      return readWithoutCanonicalText(body);
    } catch (IOException malformed) {
      return unreadable(body);
    }
  }

  /** The raw bytes' hash is the id here, as the body has no canonical text. */
  private static PushEnvelope readWithoutCanonicalText(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      Map<String, String> scalars = new TreeMap<>();
      parser.nextToken();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        if (parser.nextToken().isScalarValue()) {
          scalars.put(key, text(parser));
        } else {
          parser.skipChildren();
        }
      }
      requireEnd(parser);
      return envelope(hash(body), scalars);
    } catch (IOException malformed) {
      return unreadable(body);
    }
  }

  private static Map<String, String> members(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      Map<String, String> members = CanonicalJson.members(parser, 1);
      requireEnd(parser);
      return members;
    }
  }

  private static void requireEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new IOException("text after the object");
    }
  }

  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    StringBuilder quoted = new StringBuilder();
    CanonicalJson.quote(parser.getText(), quoted);
    return quoted.toString();
  }

  private static PushEnvelope unreadable(byte[] body) {
    return new PushEnvelope.Unreadable(hash(body), null, "The body is not one JSON object.");
  }

  private static PushEnvelope envelope(String id, Map<String, String> members) {
    String name = scalar(members, "message_type");
    if (name == null) {
      return missing(id, "message_type");
    }
    PushType type = typeOf(name, members).orElse(null);
    SellerId seller = seller(members);
    if (type == null) {
      return new PushEnvelope.Unrecognised(id, name, seller);
    }
    return type == PushType.PING ? new PushEnvelope.Ping(id) : relayed(id, type, seller, members);
  }

  /** At the connection check the body may literally have the message type "string". */
  private static Optional<PushType> typeOf(String name, Map<String, String> members) {
    boolean onlyTime = members.size() == 2 && members.containsKey("time");
    return name.equals("string") && onlyTime
        ? Optional.of(PushType.PING)
        : PushType.ofWireName(name);
  }

  private static PushEnvelope relayed(
      String id, PushType type, @Nullable SellerId seller, Map<String, String> members) {
    String keyField = String.valueOf(type.keyField());
    String key = scalar(members, keyField);
    if (key == null) {
      return missing(id, keyField);
    }
    if (seller == null) {
      return missing(id, "seller_id");
    }
    try {
      return new PushEnvelope.Relayed(id, type, seller, new PostingNumber(key).value());
    } catch (IllegalArgumentException wrong) {
      return new PushEnvelope.Unreadable(id, keyField, wrong.getMessage() + ".");
    }
  }

  private static @Nullable SellerId seller(Map<String, String> members) {
    String text = scalar(members, "seller_id");
    try {
      return text == null ? null : SellerId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private static PushEnvelope missing(String id, String field) {
    return new PushEnvelope.Unreadable(
        id, field, "The required parameter " + field + " is missing or not readable.");
  }

  /** Text of a member that is text or a number; null where it is missing, empty or neither. */
  private static @Nullable String scalar(Map<String, String> members, String field) {
    String value = members.get(field);
    if (value == null || value.equals("null") || value.startsWith("{") || value.startsWith("[")) {
      return null;
    }
    String text = value.startsWith("\"") ? unquote(value) : value;
    return text.isBlank() ? null : text;
  }

  private static String unquote(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted.substring(1, quoted.length() - 1);
    }
    try (JsonParser parser = JSON.createParser(quoted)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException rawText) {
      return quoted.substring(1, quoted.length() - 1);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

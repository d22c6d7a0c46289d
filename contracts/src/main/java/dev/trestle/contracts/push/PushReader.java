package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.trestle.contracts.SellerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a push body once, for type, key and id. Source: push chapter of Ozon's reference. Never
 * throws on any input; takes time linear in its size, but for the sorting of keys. What cannot be
 * read is {@link PushEnvelope.Unreadable}. Safe for any number of threads.
 */
public final class PushReader {

  private static final int DEEPEST = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Without Jackson's table of names: it lives as long as the process, and callers fill it. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(PushReader::sha);

  private PushReader() {}

  /** Reads the bytes as Ozon sent them. */
  public static PushEnvelope read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (isMangled(text, body)) {
      return unreadable(body);
    }
    try (JsonParser parser = open(text)) {
      PushHead head = new PushHead();
      CanonicalJson canonical = CanonicalJson.read(parser, head, body.length);
      requireEnd(parser);
      MessageDigest hash = SHA_256.get();
      canonical.updateHash(hash);
      return envelope(HexFormat.of().formatHex(hash.digest()), head);
    } catch (CanonicalJson.Refused beyondLimits) {
      return readWithoutCanonicalBytes(text, body);
    } catch (IOException malformed) {
      return unreadable(body);
    }
  }

  /** The raw bytes' hash is the id here. */
  private static PushEnvelope readWithoutCanonicalBytes(String text, byte[] body) {
    try (JsonParser parser = open(text)) {
      PushHead head = new PushHead();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        parser.nextToken();
        head.note(key, parser);
        parser.skipChildren();
      }
      requireEnd(parser);
      return envelope(hash(body), head);
    } catch (IOException malformed) {
      return unreadable(body);
    }
  }

  /** Whether the bytes are not UTF-8, so that other bytes would make the same text. */
  private static boolean isMangled(String text, byte[] body) {
    return text.indexOf('\uFFFD') >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body);
  }

  private static JsonParser open(String text) throws IOException {
    boolean marked = text.startsWith(BYTE_ORDER_MARK);
    JsonParser parser = JSON.createParser(marked ? text.substring(1) : text);
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("not an object");
    }
    return parser;
  }

  private static void requireEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new IOException("text after the object");
    }
  }

  private static PushEnvelope unreadable(byte[] body) {
    return new PushEnvelope.Unreadable(hash(body), null, "The body is not one JSON object.");
  }

  private static PushEnvelope envelope(String id, PushHead head) {
    String name = head.text("message_type");
    if (name == null) {
      return missing(id, "message_type");
    }
    PushType type = PushType.ofBody(name, head.names()).orElse(null);
    if (type == null) {
      String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
      return new PushEnvelope.Unrecognised(id, shown, seller(head));
    }
    return switch (type.subject()) {
      case CONNECTION -> new PushEnvelope.Ping(id);
      case CATEGORY_TREE -> new PushEnvelope.Relayed(id, type, null, null);
      case POSTING, ORDER, PRODUCT, STOCKS, CHAT -> relayed(id, type, head);
    };
  }

  private static PushEnvelope relayed(String id, PushType type, PushHead head) {
    String keyField = String.valueOf(type.keyField());
    String subject = head.text(keyField);
    if (subject == null) {
      return missing(id, keyField);
    }
    SellerId seller = seller(head);
    if (seller == null) {
      return missing(id, "seller_id");
    }
    List<String> contents = type.contents();
    if (!contents.isEmpty() && contents.stream().noneMatch(head::has)) {
      return missing(id, contents.getFirst());
    }
    try {
      return new PushEnvelope.Relayed(id, type, seller, type.subject().key(subject));
    } catch (IllegalArgumentException wrong) {
      return new PushEnvelope.Unreadable(id, keyField, wrong.getMessage() + ".");
    }
  }

  private static @Nullable SellerId seller(PushHead head) {
    String text = head.text("seller_id");
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

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(SHA_256.get().digest(bytes));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

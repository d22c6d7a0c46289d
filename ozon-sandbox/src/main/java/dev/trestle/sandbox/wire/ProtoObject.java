package dev.trestle.sandbox.wire;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request body read as Ozon's gateway reads it, protobuf's JSON rules: a missing field and null
 * are the empty value, 64-bit integers may be numbers or texts, unknown fields are ignored, a wrong
 * type is 400 with code 3 and a text that starts with {@code proto:}.
 */
public final class ProtoObject {

  private final byte[] source;
  private final JsonPointer place;
  private final JsonNode node;

  private ProtoObject(byte[] source, JsonPointer place, JsonNode node) {
    this.source = source;
    this.place = place;
    this.node = node;
  }

  /** Reads a body; an empty one is an empty object. */
  public static ProtoObject read(byte[] source) {
    JsonNode root = parse(source);
    if (root.isMissingNode()) {
      return new ProtoObject(source, JsonPointer.empty(), Json.object());
    }
    if (!root.isObject()) {
      throw OzonErrors.invalid("proto: syntax error (line 1:1): unexpected token " + root);
    }
    return new ProtoObject(source, JsonPointer.empty(), root);
  }

  /** The object as it was sent. */
  public JsonNode json() {
    return node;
  }

  private static JsonNode parse(byte[] source) {
    try (var parser = Json.MAPPER.createParser(source)) {
      JsonNode root = Json.MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw syntax(SourcePosition.text(parser.currentTokenLocation()));
      }
      return root == null ? MissingNode.getInstance() : root;
    } catch (JsonProcessingException e) {
      throw syntax(e.getLocation() == null ? "(line 1:1)" : SourcePosition.text(e.getLocation()));
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory could not be read", e);
    }
  }

  private static Refusal syntax(String position) {
    return OzonErrors.invalid("proto: syntax error " + position + ": unexpected token");
  }

  /** A text, "" when absent. */
  public String text(String field) {
    return value(field, "string", ProtoObject::asText).orElse("");
  }

  /** A whole number, 0 when absent. */
  public long integer(String field) {
    return value(field, "int64", ProtoObject::asInteger).orElse(0L);
  }

  public boolean flag(String field) {
    return value(field, "bool", node -> node.isBoolean() ? node.booleanValue() : null)
        .orElse(false);
  }

  /** A decimal number, 0 when absent; protobuf takes a text for a double too. */
  public BigDecimal decimal(String field) {
    return value(field, "double", ProtoObject::asDecimal).orElse(BigDecimal.ZERO);
  }

  /** A time in RFC 3339, with any offset and fraction. */
  public Optional<Instant> time(String field) {
    Optional<String> text =
        value(
            field, "google.protobuf.Timestamp", node -> node.isTextual() ? node.textValue() : null);
    try {
      return text.map(value -> OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException e) {
      throw OzonErrors.invalid(
          "proto: %s: invalid google.protobuf.Timestamp value \"%s\""
              .formatted(position(field), text.orElse("")));
    }
  }

  /** A nested object, empty when absent. */
  public ProtoObject object(String field) {
    JsonNode child = node.path(field);
    if (child.isMissingNode() || child.isNull()) {
      return new ProtoObject(source, place, Json.object());
    }
    if (!child.isObject()) {
      throw ProtoErrors.unexpectedToken(source, at(field), child);
    }
    return new ProtoObject(source, at(field), child);
  }

  /** The objects of a list, empty when absent. */
  public List<ProtoObject> objects(String field) {
    JsonNode array = node.path(field);
    if (has(field) && !array.isArray()) {
      throw OzonErrors.invalid("proto: %s: unexpected token %s".formatted(position(field), array));
    }
    List<ProtoObject> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (!array.get(i).isObject()) {
        throw wrongType(field, "object", array.get(i));
      }
      objects.add(new ProtoObject(source, at(field).appendIndex(i), array.get(i)));
    }
    return objects;
  }

  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  public List<String> texts(String field) {
    return values(field, "string", ProtoObject::asText);
  }

  public List<Long> integers(String field) {
    return values(field, "int64", ProtoObject::asInteger);
  }

  private <T> Optional<T> value(String field, String type, Read<T> read) {
    if (!has(field)) {
      return Optional.empty();
    }
    T value = read.apply(node.path(field));
    if (value == null) {
      throw wrongType(field, type, node.path(field));
    }
    return Optional.of(value);
  }

  private <T> List<T> values(String field, String type, Read<T> read) {
    if (!has(field)) {
      return List.of();
    }
    JsonNode array = node.path(field);
    if (!array.isArray()) {
      throw ProtoErrors.unexpectedToken(source, at(field), array);
    }
    List<T> values = new ArrayList<>();
    for (JsonNode element : array) {
      T value = read.apply(element);
      if (value == null) {
        throw wrongType(field, type, element);
      }
      values.add(value);
    }
    return values;
  }

  private Refusal wrongType(String field, String type, JsonNode value) {
    return ProtoErrors.invalidValue(source, at(field), type, value);
  }

  private String position(String field) {
    return SourcePosition.of(source, at(field));
  }

  private JsonPointer at(String field) {
    return place.appendProperty(field);
  }

  private static @Nullable String asText(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  private static @Nullable Long asInteger(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    try {
      return node.isTextual() ? Long.valueOf(node.textValue()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal asDecimal(JsonNode node) {
    try {
      return node.isNumber() || node.isTextual() ? new BigDecimal(node.asText()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Null means: not of this type. */
  private interface Read<T> extends Function<JsonNode, @Nullable T> {}
}

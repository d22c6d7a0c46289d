package dev.trestle.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Refusal;
import io.vertx.core.buffer.Buffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A body of the control API, read strictly: an unknown field or a wrong type is refused by name.
 */
final class ControlBody {

  private final JsonNode node;
  private final String prefix;

  private ControlBody(JsonNode node, String prefix, List<String> known) {
    this.node = node;
    this.prefix = prefix;
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw wrong(name, "unknown field; known are " + String.join(", ", known));
      }
    }
  }

  /** An empty body counts as an object without fields. */
  static ControlBody read(Buffer body, List<String> known) {
    try {
      JsonNode node = body.length() == 0 ? Json.object() : Json.read(body.toString());
      if (!node.isObject()) {
        throw ControlErrors.refusal(400, null, "the body must be a JSON object");
      }
      return new ControlBody(node, "", known);
    } catch (JsonProcessingException e) {
      throw ControlErrors.refusal(400, null, "the body is not JSON: " + e.getOriginalMessage());
    }
  }

  /** True even for null. */
  boolean names(String field) {
    return node.has(field);
  }

  Optional<String> text(String field) {
    if (!node.hasNonNull(field)) {
      return Optional.empty();
    }
    if (!node.path(field).isTextual()) {
      throw wrong(field, "must be a text");
    }
    return Optional.of(node.path(field).textValue());
  }

  OptionalLong integer(String field) {
    if (!node.hasNonNull(field)) {
      return OptionalLong.empty();
    }
    if (!node.path(field).isIntegralNumber() || !node.path(field).canConvertToLong()) {
      throw wrong(field, "must be a whole number");
    }
    return OptionalLong.of(node.path(field).longValue());
  }

  boolean flag(String field, boolean otherwise) {
    if (!node.hasNonNull(field)) {
      return otherwise;
    }
    if (!node.path(field).isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return node.path(field).booleanValue();
  }

  Optional<Instant> time(String field) {
    try {
      return text(field).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw wrong(field, "must be a time such as 2026-09-01T10:15:30Z");
    }
  }

  /** An object of any fields; an empty one when absent. */
  ObjectNode object(String field) {
    if (!node.hasNonNull(field)) {
      return Json.object();
    }
    if (node.path(field) instanceof ObjectNode object) {
      return object;
    }
    throw wrong(field, "must be an object");
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node.path(field)) {
      if (!element.isTextual()) {
        throw wrong(field, "must be a list of texts");
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  List<ControlBody> objects(String field, List<String> known) {
    if (!node.hasNonNull(field)) {
      return List.of();
    }
    if (!node.path(field).isArray()) {
      throw wrong(field, "must be an array");
    }
    List<ControlBody> objects = new ArrayList<>();
    for (JsonNode element : node.path(field)) {
      String place = prefix + field + "[" + objects.size() + "]";
      if (!element.isObject()) {
        throw ControlErrors.field(place, "must be an object");
      }
      objects.add(new ControlBody(element, place + ".", known));
    }
    return objects;
  }

  Refusal wrong(String field, String message) {
    return ControlErrors.field(prefix + field, message);
  }
}

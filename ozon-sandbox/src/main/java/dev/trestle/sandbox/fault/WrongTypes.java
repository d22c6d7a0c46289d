package dev.trestle.sandbox.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Changes the JSON types of an answer here and there, as documents and wire of Ozon differ: numbers
 * as texts, texts of digits as numbers, an object instead of an array, an array instead of an
 * object. The values stay.
 */
final class WrongTypes {

  private static final int ONE_IN = 4;
  private static final int THROWS = 50;

  private final SplittableRandom dice;

  WrongTypes(long seed) {
    this.dice = new SplittableRandom(seed);
  }

  Reply in(Reply reply) {
    try {
      JsonNode body = Json.read(new String(reply.content(), StandardCharsets.UTF_8));
      return new Reply(
          reply.status(), reply.contentType(), Json.bytes(changed(body)), reply.headers());
    } catch (JsonProcessingException noJson) {
      return reply;
    }
  }

  /** Small bodies may need several throws until one value changes. */
  private JsonNode changed(JsonNode body) {
    JsonNode changed = inside(body);
    for (int i = 0; i < THROWS && changed.equals(body); i++) {
      changed = inside(body);
    }
    return changed;
  }

  /** The body itself stays an object; all that is in it may change. */
  private JsonNode inside(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode changed = Json.object();
      object.properties().forEach(field -> changed.set(field.getKey(), perhaps(field.getValue())));
      return changed;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode changed = Json.array();
      array.forEach(element -> changed.add(perhaps(element)));
      return changed;
    }
    return node;
  }

  private JsonNode perhaps(JsonNode node) {
    JsonNode inner = inside(node);
    return dice.nextInt(ONE_IN) == 0 ? other(inner) : inner;
  }

  private static JsonNode other(JsonNode node) {
    return switch (node.getNodeType()) {
      case NUMBER -> new TextNode(node.asText());
      case STRING ->
          node.textValue().matches("[0-9]{1,18}")
              ? LongNode.valueOf(Long.parseLong(node.textValue()))
              : node;
      case OBJECT -> Json.array().add(node);
      case ARRAY -> node.size() == 1 ? node.get(0) : node;
      case BINARY, BOOLEAN, MISSING, NULL, POJO -> node;
    };
  }
}

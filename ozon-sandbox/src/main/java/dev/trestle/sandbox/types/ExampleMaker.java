package dev.trestle.sandbox.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.trestle.sandbox.wire.Json;
import java.util.Locale;

/** Makes up one answer. Each value depends on the seed, the method and its place alone. */
final class ExampleMaker {

  /** Types may contain themselves; deeper down lists are empty and objects null. */
  private static final int DEEPEST = 12;

  private static final OzonTypes TYPES = OzonTypes.load();

  private final ExampleValues values;

  ExampleMaker(long seed, String files) {
    this.values = new ExampleValues(seed, files);
  }

  JsonNode make(Method wanted) {
    return make(wanted.response(), "", wanted.path(), 0);
  }

  private JsonNode make(Shape declared, String name, String place, int depth) {
    return switch (TYPES.resolve(declared)) {
      case Shape.Fields object ->
          depth > DEEPEST ? NullNode.instance : object(object, place, depth);
      case Shape.Array array -> array(array, name, place, depth);
      case Shape.Keyed keyed -> {
        ObjectNode json = Json.object();
        json.set("example", make(keyed.value(), name, place, depth + 1));
        yield json;
      }
      case Shape.OneOf oneOf -> new TextNode(firstReal(oneOf));
      case Scalar scalar -> values.of(scalar, name, place);
      case Shape.Bytes bytes -> throw new IllegalStateException("A file is no JSON: " + place);
      case Shape.Named named -> throw new IllegalStateException(named.name() + " names a name");
    };
  }

  private ObjectNode object(Shape.Fields object, String place, int depth) {
    ObjectNode json = Json.object();
    object
        .byName()
        .forEach((name, field) ->
            json.set(name, make(field.shape(), name, place + "." + name, depth + 1)));
    return json;
  }

  /** One element; none where the answer would tell of errors. */
  private ArrayNode array(Shape.Array array, String name, String place, int depth) {
    ArrayNode json = Json.array();
    if (depth <= DEEPEST && !name.contains("error")) {
      json.add(make(array.element(), name, place, depth + 1));
    }
    return json;
  }

  /** Most enums begin with a value that means none. */
  private static String firstReal(Shape.OneOf oneOf) {
    return oneOf.values().stream()
        .filter(
            value -> !value.toUpperCase(Locale.ROOT).matches(".*(UNSPECIFIED|UNKNOWN|UNDEFINED).*"))
        .findFirst()
        .orElse(oneOf.values().getFirst());
  }
}

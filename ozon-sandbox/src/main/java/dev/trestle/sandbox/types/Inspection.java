package dev.trestle.sandbox.types;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trestle.sandbox.types.ShapeDeviation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks through one body, and keeps what is not as the types say. */
final class Inspection {

  private final OzonTypes types;
  private final KnownDeviations known;
  private final String method;
  private final Direction direction;
  private final List<Finding> findings = new ArrayList<>();

  Inspection(OzonTypes types, KnownDeviations known, String method, Direction direction) {
    this.types = types;
    this.known = known;
    this.method = method;
    this.direction = direction;
  }

  List<Finding> of(Shape shape, JsonNode body) {
    visit(new Place(JsonPointer.empty(), ""), shape, body);
    return findings;
  }

  private void visit(Place place, Shape declared, JsonNode value) {
    Shape shape = types.resolve(declared);
    if (value.isNull() && (direction == Direction.REQUEST || shape == Scalar.ANY)) {
      return;
    }
    if (direction == Direction.RESPONSE && known.allow(method, place.path(), shape, value)) {
      return;
    }
    switch (shape) {
      case Shape.Fields object -> visitObject(place, object, value);
      case Shape.Array array -> visitArray(place, array, value);
      case Shape.Keyed keyed -> visitKeyed(place, keyed, value);
      case Shape.OneOf oneOf -> visitEnum(place, oneOf, value);
      case Scalar scalar -> {
        if (!scalar.accepts(value, direction)) {
          wrongType(place, scalar, value, scalar.word());
        }
      }
      case Shape.Bytes bytes -> wrongType(place, bytes, value, bytes.contentType());
      case Shape.Named named -> throw new IllegalStateException(named.name() + " names a name");
    }
  }

  private void visitObject(Place place, Shape.Fields object, JsonNode value) {
    if (!value.isObject()) {
      wrongType(place, object, value, "object");
      return;
    }
    value
        .properties()
        .forEach(field -> {
          Shape.Field declared = object.byName().get(field.getKey());
          if (declared == null) {
            Place child = place.field(field.getKey());
            add(
                child,
                object,
                field.getValue(),
                Problem.UNKNOWN_FIELD,
                "nothing",
                kind(field.getValue()));
          } else {
            visit(place.field(field.getKey()), declared.shape(), field.getValue());
          }
        });
    object
        .byName()
        .forEach((name, field) -> {
          if (field.required()
              && (direction == Direction.REQUEST ? !value.hasNonNull(name) : !value.has(name))) {
            add(
                place.field(name),
                field.shape(),
                MissingNode.getInstance(),
                Problem.MISSING_FIELD,
                word(field.shape()),
                "nothing");
          }
        });
  }

  private void visitArray(Place place, Shape.Array array, JsonNode value) {
    if (!value.isArray()) {
      wrongType(place, array, value, "array");
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      visit(place.element(i), array.element(), value.get(i));
    }
  }

  private void visitKeyed(Place place, Shape.Keyed keyed, JsonNode value) {
    if (!value.isObject()) {
      wrongType(place, keyed, value, "object");
      return;
    }
    value
        .properties()
        .forEach(field -> visit(place.field(field.getKey()), keyed.value(), field.getValue()));
  }

  /** Ozon's enums are open: an answer may hold a value that is newer than the types. */
  private void visitEnum(Place place, Shape.OneOf oneOf, JsonNode value) {
    if (!value.isTextual()) {
      wrongType(place, oneOf, value, "string");
    } else if (direction == Direction.REQUEST && !oneOf.values().contains(value.textValue())) {
      add(
          place,
          oneOf,
          value,
          Problem.UNKNOWN_VALUE,
          String.join("|", oneOf.values()),
          value.textValue());
    }
  }

  private void wrongType(Place place, Shape shape, JsonNode value, String expected) {
    add(place, shape, value, Problem.WRONG_TYPE, expected, kind(value));
  }

  private void add(
      Place place, Shape shape, JsonNode value, Problem problem, String expected, String found) {
    findings.add(
        new Finding(
            place.at(), shape, value, new ShapeDeviation(problem, place.path(), expected, found)));
  }

  private String word(Shape declared) {
    return switch (types.resolve(declared)) {
      case Scalar scalar -> scalar.word();
      case Shape.Array array -> "array";
      case Shape.OneOf oneOf -> "string";
      case Shape.Fields fields -> "object";
      case Shape.Keyed keyed -> "object";
      case Shape.Bytes bytes -> bytes.contentType();
      case Shape.Named named -> named.name();
    };
  }

  private static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** Where a value stands, once exactly and once without the numbers of elements. */
  private record Place(JsonPointer at, String path) {

    Place field(String name) {
      return new Place(at.appendProperty(name), path.isEmpty() ? name : path + "." + name);
    }

    Place element(int index) {
      return new Place(at.appendIndex(index), path + "[]");
    }
  }
}

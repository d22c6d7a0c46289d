package dev.trestle.sandbox.types;

import java.util.List;
import java.util.Map;

/** The type of a value. */
sealed interface Shape
    permits Scalar, Shape.Named, Shape.Array, Shape.Keyed, Shape.OneOf, Shape.Fields, Shape.Bytes {

  /** A name of {@code ozon-types.txt}; types may contain themselves, so names stay names. */
  record Named(String name) implements Shape {}

  record Array(Shape element) implements Shape {}

  /** An object with any keys. */
  record Keyed(Shape value) implements Shape {}

  record OneOf(List<String> values) implements Shape {

    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** An object; its fields in the order of the file. */
  record Fields(Map<String, Field> byName) implements Shape {

    static final Fields NONE = new Fields(Map.of());
  }

  /** A body that is no JSON. */
  record Bytes(String contentType) implements Shape {}

  record Field(Shape shape, boolean required) {}
}

package dev.trestle.sandbox.wire;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Refusals of values that protobuf cannot read, with their place: {@code proto: (line 1:20): …}.
 */
public final class ProtoErrors {

  private ProtoErrors() {}

  /**
   * A value of a wrong type, or out of the type's range.
   *
   * @param type protobuf's name, such as int64
   */
  public static Refusal invalidValue(byte[] source, JsonPointer at, String type, JsonNode value) {
    return OzonErrors.invalid(
        "proto: %s: invalid value for %s field %s: %s"
            .formatted(SourcePosition.of(source, at), type, field(at), value));
  }

  /** An object or an array stands where something else is wanted, or the other way round. */
  public static Refusal unexpectedToken(byte[] source, JsonPointer at, JsonNode value) {
    return OzonErrors.invalid(
        "proto: %s: unexpected token %s".formatted(SourcePosition.of(source, at), value));
  }

  /** The nearest name; an element has the name of its array. */
  private static String field(JsonPointer at) {
    JsonPointer place = at;
    while (place.last() != null && place.last().mayMatchElement()) {
      place = place.head();
    }
    JsonPointer last = place.last();
    return last == null ? "" : last.getMatchingProperty();
  }
}

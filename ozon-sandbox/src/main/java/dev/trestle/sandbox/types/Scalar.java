package dev.trestle.sandbox.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values without parts. */
enum Scalar implements Shape {
  STRING("string"),
  /** A date or a time; protobuf's Timestamp in requests. */
  TIME("google.protobuf.Timestamp"),
  BYTES("bytes"),
  BOOL("bool"),
  INT("int32"),
  LONG("int64"),
  ULONG("uint64"),
  /** A 64-bit integer that Ozon writes as text. */
  LONGTEXT("int64"),
  NUMBER("double"),
  /** A part of a form; never checked. */
  FILE("file"),
  ANY("any");

  private static final Pattern TIME_TEXT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2}))?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

  private final String protobuf;

  Scalar(String protobuf) {
    this.protobuf = protobuf;
  }

  /** The name in protobuf's error texts. */
  String protobuf() {
    return protobuf;
  }

  /** The name in {@code ozon-types.txt}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Scalar> byWord(String word) {
    return Arrays.stream(values()).filter(scalar -> scalar.word().equals(word)).findFirst();
  }

  boolean accepts(JsonNode value, Direction direction) {
    return switch (this) {
      case STRING, BYTES -> value.isTextual();
      case TIME -> value.isTextual() && TIME_TEXT.matcher(value.textValue()).matches();
      case BOOL -> value.isBoolean();
      case INT -> (value.isIntegralNumber() && value.canConvertToInt()) || inText(value, direction);
      case LONG ->
          (value.isIntegralNumber() && value.canConvertToLong()) || inText(value, direction);
      case ULONG -> value.isIntegralNumber() || inText(value, direction);
      case LONGTEXT ->
          isInteger(value) || (direction == Direction.REQUEST && value.isIntegralNumber());
      case NUMBER -> value.isNumber() || (direction == Direction.REQUEST && isDecimal(value));
      case FILE, ANY -> true;
    };
  }

  /** Protobuf reads integers from texts too. */
  private static boolean inText(JsonNode value, Direction direction) {
    return direction == Direction.REQUEST && isInteger(value);
  }

  private static boolean isInteger(JsonNode value) {
    return value.isTextual() && INTEGER.matcher(value.textValue()).matches();
  }

  private static boolean isDecimal(JsonNode value) {
    return value.isTextual() && DECIMAL.matcher(value.textValue()).matches();
  }
}

package dev.trestle.sandbox.types;

/**
 * One place where a body is not what the method's types say.
 *
 * @param path fields with points between them, {@code []} for any element; "" is the body itself
 * @param expected a type, the values of an enum, or "nothing" for an unknown field
 * @param found kind of the value, the value itself for an enum, or "nothing" for a missing field
 */
public record ShapeDeviation(Problem problem, String path, String expected, String found) {

  /** What is wrong there. */
  public enum Problem {
    UNKNOWN_METHOD,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE
  }
}

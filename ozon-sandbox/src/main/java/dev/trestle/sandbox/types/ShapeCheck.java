package dev.trestle.sandbox.types;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.types.ShapeDeviation.Problem;
import java.util.List;
import java.util.Set;

/**
 * Compares bodies with the types of Ozon's reference. Any test may use it, and the sandbox itself
 * does for every request.
 *
 * <p>Reported are unknown fields, wrong types, missing required fields and, in requests, unknown
 * values of an enum. Not reported is what {@code known-deviations.txt} allows in answers, what
 * protobuf reads in requests (null for absent, integers as text), and a value out of range.
 */
public final class ShapeCheck {

  private static final OzonTypes TYPES = OzonTypes.load();
  private static final KnownDeviations KNOWN =
      new KnownDeviations(Lines.of("known-deviations.txt"));

  private ShapeCheck() {}

  /** Paths of all known methods, such as {@code /v3/posting/fbs/get}. */
  public static Set<String> methods() {
    return TYPES.paths();
  }

  /** GET or POST. */
  public static String verb(String method) {
    return TYPES.method(method).map(Method::verb).orElse("POST");
  }

  /** Whether the method answers a file instead of JSON. */
  public static boolean answersFile(String method) {
    return TYPES.method(method).map(Method::response).orElse(Scalar.ANY) instanceof Shape.Bytes;
  }

  /** What of this body deviates; empty when all is well. */
  public static List<ShapeDeviation> check(String method, Direction direction, JsonNode body) {
    return TYPES
        .method(method)
        .map(known -> findings(known, direction, body).stream().map(Finding::deviation).toList())
        .orElseGet(() ->
            List.of(new ShapeDeviation(Problem.UNKNOWN_METHOD, "", "a known method", method)));
  }

  static List<Finding> findings(Method method, Direction direction, JsonNode body) {
    Shape shape = direction == Direction.REQUEST ? method.request() : method.response();
    return new Inspection(TYPES, KNOWN, method.path(), direction).of(shape, body);
  }
}

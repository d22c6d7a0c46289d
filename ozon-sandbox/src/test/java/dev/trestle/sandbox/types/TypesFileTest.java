package dev.trestle.sandbox.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The data files are written by hand: what nobody checks would rot. */
class TypesFileTest {

  private static final List<String> LINES = Lines.of("ozon-types.txt");
  private static final TypesFile FILE = new TypesFile(LINES);

  @Test
  void holdsTheMethodsOfAllReferences() {
    assertThat(FILE.methods).hasSize(455);
    assertThat(FILE.types).hasSizeGreaterThan(1_900);
    assertThat(ShapeCheck.methods())
        .contains(
            "/v3/posting/fbs/get",
            "/v4/posting/fbs/list",
            "/v1/finance/accrual/by-day",
            "/v3/posting/fbs/package-label/create",
            "/v1/conditional-cancellation/list",
            "/v1/actions/products/update",
            "/v2/review/list");
    assertThat(FILE.methods.values().stream().filter(method -> method.verb().equals("GET")))
        .hasSize(6);
  }

  @Test
  void isSorted() {
    List<String> methods =
        LINES.stream().filter(TypesFileTest::isMethod).map(l -> l.split(" ")[1]).toList();
    List<String> types =
        LINES.stream().filter(l -> !isMethod(l)).map(l -> l.split(" ")[0]).toList();
    assertThat(methods).isSorted().doesNotHaveDuplicates();
    assertThat(types).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void knowsEveryTypeThatItNamesAndNamesEveryTypeThatItKnows() {
    Set<String> named = new HashSet<>();
    FILE.methods
        .values()
        .forEach(method -> {
          collect(method.request(), named);
          collect(method.response(), named);
        });
    FILE.types.values().forEach(shape -> collect(shape, named));
    assertThat(named).isEqualTo(FILE.types.keySet());
  }

  @Test
  void namesOnlyPlacesThatExistInTheKnownDeviations() {
    List<String> lost = new ArrayList<>();
    for (String line : Lines.of("known-deviations.txt")) {
      String[] parts = line.split(" \\| ");
      assertThat(parts).as(line).hasSize(4);
      boolean wide = parts[0].equals("*") || parts[1].startsWith("**");
      if (!wide && !exists(parts[0], parts[1])) {
        lost.add(line);
      }
    }
    assertThat(lost).isEmpty();
    assertThat(Lines.of("known-deviations.txt")).isSorted();
  }

  private static boolean isMethod(String line) {
    return line.startsWith("POST /") || line.startsWith("GET /");
  }

  private static boolean exists(String path, String place) {
    Shape shape = OzonTypes.load().method(path).map(Method::response).orElse(Shape.Fields.NONE);
    for (String name : place.replace("[]", ".[]").split("\\.")) {
      shape =
          switch (OzonTypes.load().resolve(shape)) {
            case Shape.Fields fields when fields.byName().containsKey(name) ->
                fields.byName().get(name).shape();
            case Shape.Array array when name.equals("[]") -> array.element();
            case Shape other -> Shape.Fields.NONE;
          };
    }
    return shape != Shape.Fields.NONE;
  }

  private static void collect(Shape shape, Set<String> named) {
    switch (shape) {
      case Shape.Named name -> named.add(name.name());
      case Shape.Array array -> collect(array.element(), named);
      case Shape.Keyed keyed -> collect(keyed.value(), named);
      case Shape.Fields fields -> fields.byName().values().forEach(f -> collect(f.shape(), named));
      case Shape.OneOf oneOf -> assertThat(oneOf.values()).isNotEmpty();
      case Shape.Bytes bytes -> assertThat(bytes.contentType()).contains("/");
      case Scalar scalar -> assertThat(scalar).isNotNull();
    }
  }
}

package dev.trestle.sandbox.types;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods of the Seller API and the types of their bodies, read once per process. */
final class OzonTypes {

  private static final OzonTypes FROM_FILE =
      new OzonTypes(new TypesFile(Lines.of("ozon-types.txt")));

  private final Map<String, Method> methods;
  private final Map<String, Shape> types;

  private OzonTypes(TypesFile file) {
    this.methods = file.methods;
    this.types = file.types;
  }

  static OzonTypes load() {
    return FROM_FILE;
  }

  Set<String> paths() {
    return methods.keySet();
  }

  /** The method that is called by this path. */
  Optional<Method> method(String path) {
    Method exact = methods.get(path);
    return exact != null
        ? Optional.of(exact)
        : methods.values().stream()
            .filter(method -> method.path().contains("{") && method.isAt(path))
            .findFirst();
  }

  /** The shape behind a name; every other shape is itself. */
  Shape resolve(Shape shape) {
    if (!(shape instanceof Shape.Named named)) {
      return shape;
    }
    Shape found = types.get(named.name());
    if (found == null) {
      throw new IllegalStateException("ozon-types.txt has no type " + named.name());
    }
    return found;
  }
}

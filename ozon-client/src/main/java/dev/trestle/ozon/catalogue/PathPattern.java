package dev.trestle.ozon.catalogue;

import java.util.regex.Pattern;

/**
 * A path with a parameter in braces. What stands in its place is one plain segment: nothing that
 * could lead to another method.
 */
record PathPattern(OzonMethod method, Pattern path) {

  private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._~-]{0,199}";

  PathPattern(OzonMethod method) {
    this(method, Pattern.compile(method.path().replaceAll("\\{[^}]*}", SEGMENT)));
  }

  static boolean isOne(OzonMethod method) {
    return method.path().contains("{");
  }

  boolean matches(String concrete) {
    return path.matcher(concrete).matches();
  }
}

package dev.trestle.sandbox.types;

import java.util.regex.Pattern;

/**
 * A method of the Seller API.
 *
 * @param path may have a name in braces for one segment
 */
record Method(String verb, String path, Shape request, Shape response) {

  boolean isAt(String called) {
    if (!path.contains("{")) {
      return path.equals(called);
    }
    String before = path.substring(0, path.indexOf('{'));
    String after = path.substring(path.indexOf('}') + 1);
    return called.matches(Pattern.quote(before) + "[^/]+" + Pattern.quote(after));
  }
}

package dev.trestle.sandbox.control;

import dev.trestle.sandbox.wire.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One operation of the control API.
 *
 * @param template such as {@code /control/sellers/{seller}/postings}
 */
public record Route(String verb, String template, Function<ControlCall, Reply> action) {

  /** The values of the template's names, if the path fits. */
  Optional<Map<String, String>> match(String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}

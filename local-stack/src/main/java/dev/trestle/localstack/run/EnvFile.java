package dev.trestle.localstack.run;

import java.util.Map;
import java.util.stream.Collectors;

/** Shell lines {@code export NAME='value'}, safe to source whatever the values hold. */
final class EnvFile {

  private EnvFile() {}

  static String text(Map<String, String> variables) {
    return variables.entrySet().stream()
        .map(entry -> "export %s=%s%n".formatted(entry.getKey(), quoted(entry.getValue())))
        .collect(Collectors.joining());
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}

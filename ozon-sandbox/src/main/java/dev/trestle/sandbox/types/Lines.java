package dev.trestle.sandbox.types;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A data file of this package without comments and empty lines. */
final class Lines {

  private Lines() {}

  static List<String> of(String file) {
    try (InputStream bytes = Objects.requireNonNull(Lines.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path has no readable " + file, e);
    }
  }
}

package dev.trestle.order.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads request parameters; what cannot be read is a problem that names the parameter. */
final class Parameter {

  private Parameter() {}

  static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw Problem.badParameter(name, String.valueOf(wrong.getMessage()));
    }
  }

  static <T> @Nullable T optional(String name, @Nullable String text, Function<String, T> reader) {
    return text == null || text.isBlank() ? null : read(name, text, reader);
  }

  static int number(String text, int least, int most) {
    String range = "must be a whole number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(text.strip());
      if (number < least || number > most) {
        throw new IllegalArgumentException(range);
      }
      return number;
    } catch (NumberFormatException notWhole) {
      throw new IllegalArgumentException(range, notWhole);
    }
  }
}

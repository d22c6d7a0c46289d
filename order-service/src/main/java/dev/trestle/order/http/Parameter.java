package dev.trestle.order.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads request parameters; what cannot be read is a problem that names the parameter. */
public final class Parameter {

  /** Name of the header by which a caller says that two requests are one. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private Parameter() {}

  /** Throws a problem 400 where the reader throws {@link IllegalArgumentException}. */
  public static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw Problem.badParameter(name, String.valueOf(wrong.getMessage()));
    }
  }

  /** Null where it is missing or blank. */
  public static <T> @Nullable T optional(
      String name, @Nullable String text, Function<String, T> reader) {
    return text == null || text.isBlank() ? null : read(name, text, reader);
  }

  /** A reader of whole numbers in a range, for {@link #read}. */
  public static int number(String text, int least, int most) {
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

  /** A reader of ids, for {@link #read}. */
  public static long id(String text) {
    if (!text.strip().matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("must be a whole number above 0");
    }
    return Long.parseLong(text.strip());
  }

  /** A reader of what {@link #IDEMPOTENCY_KEY} holds, for {@link #read}. */
  public static String key(String text) {
    if (!text.matches("[\\x21-\\x7e]{1,100}")) {
      throw new IllegalArgumentException("must be 1 to 100 visible ASCII characters");
    }
    return text;
  }

  /** A reader of flags, for {@link #read}. */
  public static boolean flag(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /** A reader of times, for {@link #read}. */
  public static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException("must be a time such as 2026-03-02T09:41:07Z", unreadable);
    }
  }
}

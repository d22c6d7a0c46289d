package dev.trestle.localstack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where PostgreSQL and Kafka come from. Connect is a process in every mode. */
public enum StackMode {
  /** Containers where a Docker engine answers, else processes. */
  AUTO,
  /** Processes from Maven artifacts. */
  PROCESS,
  /** Containers; an error where no Docker engine answers. */
  DOCKER;

  /** System property and environment variable that choose the mode. */
  public static final String SWITCH = "TRESTLE_STACK";

  /** The mode asked for by {@link #SWITCH}, the property before the variable; AUTO if neither. */
  public static StackMode configured() {
    String property = System.getProperty(SWITCH);
    return parse(property != null ? property : System.getenv(SWITCH));
  }

  static StackMode parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return AUTO;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "auto" -> AUTO;
      case "process" -> PROCESS;
      case "docker" -> DOCKER;
      default ->
          throw new StackFailure(SWITCH + " is '" + text + "': use auto, process or docker.");
    };
  }
}

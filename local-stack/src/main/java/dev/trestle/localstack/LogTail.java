package dev.trestle.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log file, for a failure's message. */
public final class LogTail {

  private LogTail() {}

  /** At most {@code lines} last lines, each indented; empty if the file cannot be read. */
  public static String of(Path log, int lines) {
    try {
      // Decoded leniently: a service's log may hold any bytes.
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      List<String> last = all.subList(Math.max(0, all.size() - lines), all.size());
      return String.join("\n", last.stream().map(line -> "  " + line).toList());
    } catch (IOException unreadable) {
      return "";
    }
  }
}

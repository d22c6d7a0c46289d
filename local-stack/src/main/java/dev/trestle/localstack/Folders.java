package dev.trestle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes a folder with all that is in it. */
public final class Folders {

  private Folders() {}

  /** Does nothing if it is not there; a file that goes meanwhile is no error. */
  public static void delete(Path folder) {
    try {
      for (Path path : deepestFirst(folder)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> deepestFirst(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    }
  }
}

package dev.trestle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout: system property {@code trestle.root}, else the folder above that is one. */
public record TrestleRoot(Path path) {

  private static final String PROPERTY = "trestle.root";

  public static TrestleRoot find() {
    String property = System.getProperty(PROPERTY);
    Path start = Path.of(property != null ? property : "").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("local-stack/pom.xml"))) {
        return new TrestleRoot(folder.normalize());
      }
    }
    throw new StackFailure(
        "No local-stack/pom.xml in or above %s: set -D%s to the checkout."
            .formatted(start, PROPERTY));
  }

  public Path resolve(String relative) {
    return path.resolve(relative);
  }

  /** This module's own classes and the servers' dependencies, as its build wrote them down. */
  String serverClassPath() {
    Path list = resolve("local-stack/target/server.classpath");
    try {
      return ownClasses() + System.getProperty("path.separator") + Files.readString(list).strip();
    } catch (IOException missing) {
      throw new StackFailure(
          "local-stack is not built: %s is missing (mvn -pl local-stack package).".formatted(list),
          missing);
    }
  }

  /** The jar or the classes folder that holds this class. */
  public static Path ownClasses() {
    try {
      return Path.of(TrestleRoot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}

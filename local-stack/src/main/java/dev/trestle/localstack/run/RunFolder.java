package dev.trestle.localstack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder {@code .run} of the checkout: everything a run keeps or leaves. */
record RunFolder(Path path) {

  Path data() {
    return path.resolve("data");
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path env() {
    return path.resolve("env");
  }

  Path secrets() {
    return path.resolve("secrets");
  }

  /** Pid of the supervisor; there while it lives. */
  Path supervisor() {
    return path.resolve("supervisor.pid");
  }

  /** Names and pids of its children. */
  Path children() {
    return path.resolve("pids");
  }

  /** There when all is ready; the script waits for it. */
  Path ready() {
    return path.resolve("ready");
  }

  /** Writes a file that only its owner reads, whole or not at all. */
  static void writePrivate(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

package dev.trestle.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that still runs on a data directory, as after its server process was killed. Found
 * by {@code postmaster.pid} and believed only if that process names the directory.
 */
public final class Postmaster {

  private final ProcessHandle process;

  private Postmaster(ProcessHandle process) {
    this.process = process;
  }

  public static Optional<Postmaster> of(Path dataDirectory) {
    try {
      List<String> lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(process -> runsOn(process, dataDirectory))
          .map(Postmaster::new);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException noneRuns) {
      return Optional.empty();
    }
  }

  private static boolean runsOn(ProcessHandle process, Path dataDirectory) {
    String line = process.info().commandLine().orElse("");
    return line.contains("postgres") && line.contains(dataDirectory.toString());
  }

  /** Stops it the fast way (SIGINT: clients are cut off, data are safe), kills it if it stays. */
  public void stop() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException stays) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException e) {
      throw new StackFailure("PostgreSQL (pid " + process.pid() + ") could not be stopped.", e);
    }
  }

  public long pid() {
    return process.pid();
  }
}

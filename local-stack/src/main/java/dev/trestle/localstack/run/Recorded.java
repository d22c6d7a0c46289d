package dev.trestle.localstack.run;

import dev.trestle.localstack.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pids written down for a later {@code ./run}. A pid is believed only if that process's command
 * line names this checkout: pids are given anew.
 */
record Recorded(Path root) {

  private static final Duration GRACE = Duration.ofSeconds(60);

  static void add(Path file, JavaProcess process) throws IOException {
    Files.writeString(
        file,
        process.pid() + " " + process.name() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The living processes of this checkout that the file names. */
  List<ProcessHandle> living(Path file) throws IOException {
    List<ProcessHandle> living = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        living(line.split(" ", -1)[0]).ifPresent(living::add);
      }
    }
    return living;
  }

  private Optional<ProcessHandle> living(String pid) {
    return pid.matches("[0-9]{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(this::isOfThisCheckout)
        : Optional.empty();
  }

  private boolean isOfThisCheckout(ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return line.contains("java") && line.contains(root.toString());
  }

  /** SIGTERM, a minute to stop in order, then SIGKILL. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!ended(process)) {
      process.destroyForcibly();
      ended(process);
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException stays) {
      return false;
    }
  }
}

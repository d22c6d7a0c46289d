package dev.trestle.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One running JVM: a service, the sandbox or the server process of the stack.
 *
 * <p>It sees only the environment of its {@link JavaCommand} and PATH, HOME and JAVA_HOME: nothing
 * secret is inherited. When this JVM exits, children that still live are stopped, last first.
 */
public final class JavaProcess implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int TAIL = 15;

  private final JavaCommand command;
  private final Process process;

  private JavaProcess(JavaCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  public static JavaProcess start(JavaCommand command) {
    try {
      Path folder = command.log().toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      JavaProcess started = new JavaProcess(command, builder(command).start());
      Children.add(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(command.name() + " could not be started", e);
    }
  }

  private static ProcessBuilder builder(JavaCommand command) {
    ProcessBuilder builder = new ProcessBuilder(command.commandLine());
    Map<String, String> env = builder.environment();
    env.keySet().retainAll(Set.of("PATH", "HOME"));
    env.put("JAVA_HOME", System.getProperty("java.home"));
    env.putAll(command.env());
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
  }

  /** Waits until the address answers 200; fails at once if the process ends before. */
  @SuppressWarnings("BusyWait") // an HTTP address can only be polled
  public JavaProcess awaitReady(URI address, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!HttpCheck.isOk(address)) {
      if (!isAlive()) {
        throw failure("ended with exit code " + process.exitValue() + " before it was ready");
      }
      if (System.nanoTime() > end) {
        throw failure("was not ready at " + address + " within " + limit.toSeconds() + " s");
      }
      pause(100);
    }
    return this;
  }

  /** A failure that names the process and carries the last lines of its log. */
  public StackFailure failure(String what) {
    return new StackFailure(
        "%s %s; the end of %s:%n%s".formatted(name(), what, log(), LogTail.of(log(), TAIL)));
  }

  /** Asks it to end (SIGTERM), waits, and kills it if it does not. */
  public void stop() {
    process.destroy();
    if (!ended(GRACE)) {
      kill();
    }
    Children.remove(this);
  }

  /** Stops every process that this JVM started and that still lives, the last started first. */
  public static void stopAll() {
    Children.stopAll();
  }

  /** Ends it at once (SIGKILL), as a crash would. */
  public void kill() {
    process.destroyForcibly();
    if (!ended(GRACE)) {
      throw new StackFailure(name() + " (pid " + pid() + ") does not end.");
    }
    Children.remove(this);
  }

  private boolean ended(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while waiting.", e);
    }
  }

  public String name() {
    return command.name();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return command.log();
  }

  public JavaCommand command() {
    return command;
  }

  /** Completes with the exit code when the process ends. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  @Override
  public void close() {
    stop();
  }
}

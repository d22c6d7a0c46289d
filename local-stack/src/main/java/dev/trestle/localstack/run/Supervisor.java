package dev.trestle.localstack.run;

import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Main class behind the run script: {@code start [pid to live with]} or {@code stop}. */
final class Supervisor {

  private final TrestleRoot root;
  private final RunFolder folder;
  private final CountDownLatch stopping = new CountDownLatch(1);

  private Supervisor(TrestleRoot root) {
    this.root = root;
    this.folder = new RunFolder(root.resolve(".run"));
  }

  static void main(String[] arguments) throws IOException {
    Supervisor supervisor = new Supervisor(TrestleRoot.find());
    try {
      switch (arguments[0]) {
        case "start" -> supervisor.start(arguments);
        case "stop" -> new Stopper(supervisor.root.path(), supervisor.folder).stop();
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (StackFailure failure) {
      supervisor.say(failure);
      System.exit(1);
    }
  }

  private void start(String[] arguments) throws IOException {
    Stopper stopper = new Stopper(root.path(), folder);
    if (!stopper.supervisors().isEmpty()) {
      throw new StackFailure("Trestle already runs here: stop it with ./run --stop.");
    }
    stopper.endLeftovers();
    Files.createDirectories(folder.logs());
    Files.writeString(folder.supervisor(), ProcessHandle.current().pid() + "\n");
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    if (arguments.length > 1) {
      liveWith(Long.parseLong(arguments[1]));
    }
    List<JavaProcess> children = new Startup(root, folder, System.getenv()).run();
    Files.createFile(folder.ready());
    watch(children);
  }

  /** Once stopping, children that end are no news. */
  private void say(StackFailure failure) {
    if (stopping.getCount() > 0) {
      System.err.println(failure.getMessage());
    }
  }

  private static void liveWith(long pid) {
    ProcessHandle.of(pid).ifPresentOrElse(Supervisor::exitAfter, () -> System.exit(1));
  }

  private static void exitAfter(ProcessHandle shell) {
    var _ = shell.onExit().thenRun(() -> System.exit(1));
  }

  /** Returns never normally: a child that ends is a failure of all. */
  private void watch(List<JavaProcess> children) {
    CompletableFuture<?>[] exits =
        children.stream()
            .map(child -> child.onExit().thenApply(code -> child))
            .toArray(CompletableFuture[]::new);
    JavaProcess ended = (JavaProcess) CompletableFuture.anyOf(exits).join();
    throw ended.failure("ended (exit code " + ended.onExit().join() + "), so all is stopped");
  }

  /** On SIGTERM or after a failure; the children end in the opposite order of their starts. */
  private void stop() {
    stopping.countDown();
    boolean started = Files.exists(folder.children());
    if (started) {
      System.out.println("stopping");
    }
    JavaProcess.stopAll();
    try {
      Files.deleteIfExists(folder.ready());
      Files.deleteIfExists(folder.children());
      Files.deleteIfExists(folder.supervisor());
      if (started) {
        System.out.println("stopped");
      }
    } catch (IOException e) {
      System.err.println("A file of " + folder.path() + " could not be deleted: " + e);
    }
  }
}

package dev.trestle.localstack.run;

import dev.trestle.localstack.Postmaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ends a run from outside: the supervisor first, then whatever a crash of it left behind. */
record Stopper(Path root, RunFolder folder) {

  void stop() throws IOException {
    List<ProcessHandle> supervisors = supervisors();
    supervisors.forEach(Recorded::end);
    int leftovers = endLeftovers();
    System.out.println(
        supervisors.isEmpty() && leftovers == 0 ? "Nothing was running." : "Stopped.");
  }

  /** The supervisor that the pid file names, if it lives. */
  List<ProcessHandle> supervisors() throws IOException {
    return new Recorded(root).living(folder.supervisor());
  }

  /** Ends children that outlived a killed supervisor; says how many. */
  int endLeftovers() throws IOException {
    List<ProcessHandle> children = new Recorded(root).living(folder.children());
    children.forEach(Recorded::end);
    // The stack's process takes PostgreSQL along, unless it was killed itself.
    Postmaster.of(folder.data().resolve("postgres")).ifPresent(Postmaster::stop);
    Files.deleteIfExists(folder.children());
    Files.deleteIfExists(folder.ready());
    Files.deleteIfExists(folder.supervisor());
    return children.size();
  }
}

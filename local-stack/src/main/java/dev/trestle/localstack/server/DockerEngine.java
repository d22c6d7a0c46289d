package dev.trestle.localstack.server;

import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.StackMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** Whether PostgreSQL and Kafka come from containers. */
final class DockerEngine {

  private DockerEngine() {}

  static boolean chosenBy(StackMode mode) {
    return switch (mode) {
      case PROCESS -> false;
      case AUTO -> answers();
      case DOCKER -> {
        if (!answers()) {
          throw new StackFailure(
              StackMode.SWITCH
                  + "=docker, but no Docker engine answers here: start one, or use"
                  + " process.");
        }
        yield true;
      }
    };
  }

  private static boolean answers() {
    // The library's own search takes seconds where there is no engine: look for a door first.
    return hasDoor() && DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean hasDoor() {
    return System.getenv("DOCKER_HOST") != null
        || Files.exists(Path.of("/var/run/docker.sock"))
        || Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"));
  }
}

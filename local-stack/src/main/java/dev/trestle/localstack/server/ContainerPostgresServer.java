package dev.trestle.localstack.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL as a container; its data end with it. */
final class ContainerPostgresServer implements PostgresServer {

  private static final int PORT = 5432;

  private final GenericContainer<?> container;

  private ContainerPostgresServer(GenericContainer<?> container) {
    this.container = container;
  }

  static ContainerPostgresServer start(int hostPort) {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(Images.postgres()))
            .withEnv(Map.of("POSTGRES_HOST_AUTH_METHOD", "trust"))
            .withCommand(command().toArray(String[]::new))
            .withExposedPorts(PORT)
            // Said once by the server that sets the image up, and once by the one that stays.
            .waitingFor(
                Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2)
                    .withStartupTimeout(Duration.ofSeconds(90)));
    container.setPortBindings(List.of("127.0.0.1:" + hostPort + ":" + PORT));
    container.start();
    return new ContainerPostgresServer(container);
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>(List.of("postgres"));
    new TreeMap<>(PostgresSettings.ALL)
        .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getMappedPort(PORT);
  }

  @Override
  public void close() {
    container.stop();
  }
}

package dev.trestle.localstack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where. Begin with {@link #temporary()} or {@link #in(Path)} and add.
 *
 * @param files where data, topic list and log are
 * @param ports where the servers listen; 0 is any free port
 * @param databases created if missing, owned by the superuser; without any, PostgreSQL does not run
 * @param connect whether Kafka Connect runs
 * @param mode processes or containers; data of containers end with them
 * @param proxiedKafka a second Kafka listener, for fault tests
 */
public record StackOptions(
    StackFiles files,
    StackPorts ports,
    List<String> databases,
    boolean connect,
    StackMode mode,
    @Nullable ProxiedKafka proxiedKafka) {

  public StackOptions {
    databases = List.copyOf(databases);
    for (String database : databases) {
      if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
        throw new IllegalArgumentException("Not a plain database name: " + database);
      }
    }
  }

  /** Everything on free ports, in a temporary folder that goes at close. */
  public static StackOptions temporary() {
    return with(new StackFiles(null, null, null));
  }

  /** Data kept in this folder. */
  public static StackOptions in(Path data) {
    return with(new StackFiles(data.toAbsolutePath().normalize(), null, null));
  }

  private static StackOptions with(StackFiles files) {
    return new StackOptions(files, StackPorts.ANY, List.of(), true, StackMode.configured(), null);
  }

  public StackOptions databases(String... names) {
    return new StackOptions(files, ports, List.of(names), connect, mode, proxiedKafka);
  }

  /** Creates the topics of this file (the shape of contracts' topics.json) that are missing. */
  public StackOptions topics(Path file) {
    return files(new StackFiles(files.data(), file.toAbsolutePath(), files.log()));
  }

  /** Writes the server's log here instead of into the data folder. */
  public StackOptions log(Path file) {
    return files(new StackFiles(files.data(), files.topics(), file.toAbsolutePath()));
  }

  public StackOptions ports(StackPorts fixed) {
    return new StackOptions(files, fixed, databases, connect, mode, proxiedKafka);
  }

  public StackOptions withoutConnect() {
    return new StackOptions(files, ports, databases, false, mode, proxiedKafka);
  }

  public StackOptions mode(StackMode chosen) {
    return new StackOptions(files, ports, databases, connect, chosen, proxiedKafka);
  }

  /** Adds a listener at {@code listenPort} that names 127.0.0.1:{@code advertisedPort}. */
  public StackOptions proxiedKafka(int listenPort, int advertisedPort) {
    ProxiedKafka proxied = new ProxiedKafka(listenPort, advertisedPort);
    return new StackOptions(files, ports, databases, connect, mode, proxied);
  }

  StackOptions files(StackFiles changed) {
    return new StackOptions(changed, ports, databases, connect, mode, proxiedKafka);
  }
}

package dev.trestle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * PostgreSQL, Kafka and Connect in one server process of their own, started and stopped from here.
 *
 * <p>The server process ends when this one does, however it ends. Everything listens on 127.0.0.1,
 * and nothing has a password.
 */
public final class LocalStack implements AutoCloseable {

  /** PostgreSQL's superuser, who owns every database. */
  public static final String POSTGRES_USER = "postgres";

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final StackOrder order;
  private final JavaProcess server;
  private final StackAddresses addresses;

  private LocalStack(StackOrder order, JavaProcess server, StackAddresses addresses) {
    this.order = order;
    this.server = server;
    this.addresses = addresses;
  }

  /** Starts what the options say and returns when all of it answers. */
  public static LocalStack start(StackOptions options) {
    try {
      StackOrder order = order(options);
      Files.deleteIfExists(order.answer());
      JavaProcess server = JavaProcess.start(command(order, order.write()));
      try {
        LocalStack stack = new LocalStack(order, server, answer(order, server));
        System.out.println(stack.describe());
        return stack;
      } catch (StackFailure failure) {
        giveUp(order, server);
        throw failure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StackOrder order(StackOptions options) throws IOException {
    Path data = options.files().data();
    boolean temporary = data == null;
    Path folder = data == null ? Files.createTempDirectory("trestle-stack") : data;
    Files.createDirectories(folder);
    StackOptions settled = options.ports(options.ports().resolved());
    return new StackOrder(settled, folder, temporary, ProcessHandle.current().pid());
  }

  private static JavaCommand command(StackOrder order, Path orderFile) {
    TrestleRoot root = TrestleRoot.find();
    return JavaCommand.main(
            "local-stack",
            root.serverClassPath(),
            "dev.trestle.localstack.server.StackServer",
            order.log(),
            orderFile.toString())
        .withFlags(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dtrestle.root=" + root.path(),
            "-Dlog4j2.configurationFile=trestle-stack-log4j2.properties")
        .withEnv(containerVariables());
  }

  /** Only these pass: where the Docker engine is and which images to take. */
  private static Map<String, String> containerVariables() {
    Map<String, String> chosen = new TreeMap<>(System.getenv());
    Set<String> images = Set.of("TRESTLE_POSTGRES_IMAGE", "TRESTLE_KAFKA_IMAGE");
    chosen
        .keySet()
        .removeIf(name ->
            !name.startsWith("DOCKER_")
                && !name.startsWith("TESTCONTAINERS_")
                && !images.contains(name));
    return chosen;
  }

  private static StackAddresses answer(StackOrder order, JavaProcess server) throws IOException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!Files.exists(order.answer())) {
      if (!server.isAlive()) {
        throw server.failure("ended before it was ready");
      }
      if (System.nanoTime() > end) {
        throw server.failure("was not ready within " + START_LIMIT.toSeconds() + " s");
      }
      JavaProcess.pause(20);
    }
    StackAddresses addresses = StackAddresses.read(order.answer());
    if (!addresses.failure().isEmpty()) {
      throw new StackFailure(addresses.failure());
    }
    return addresses;
  }

  /** One line for reports: which mode ran, and where. */
  public String describe() {
    String connect = addresses.connectUrl().isEmpty() ? "none" : addresses.connectUrl();
    String postgres = postgresHost().isEmpty() ? "none" : postgresHost() + ":" + postgresPort();
    return "local-stack: mode=%s, postgres=%s, kafka=%s, connect=%s"
        .formatted(mode(), postgres, kafkaBootstrap(), connect);
  }

  /** {@code process} or {@code docker}: what really ran. */
  public String mode() {
    return addresses.mode();
  }

  public String kafkaBootstrap() {
    return addresses.kafkaBootstrap();
  }

  /** Connect's REST address, without a slash at the end. */
  public URI connectUrl() {
    if (addresses.connectUrl().isEmpty()) {
      throw new IllegalStateException("This stack runs without Connect");
    }
    return URI.create(addresses.connectUrl());
  }

  public String postgresHost() {
    return addresses.postgresHost();
  }

  public int postgresPort() {
    return addresses.postgresPort();
  }

  public String postgresUser() {
    return POSTGRES_USER;
  }

  /** One of the databases, for handing on. */
  public DatabaseAddress database(String name) {
    return new DatabaseAddress(postgresHost(), postgresPort(), name, POSTGRES_USER);
  }

  /** For JDBC drivers; the user is given apart. */
  public String jdbcUrl(String database) {
    return database(database).jdbcUrl();
  }

  /** For the reactive client; the user is given apart. */
  public String reactiveUrl(String database) {
    return database(database).reactiveUrl();
  }

  /** For psql and other libpq programs, with the user. */
  public String libpqUrl(String database) {
    return database(database).libpqUrl();
  }

  /** The server process, for tests that kill it and for supervisors that watch it. */
  public JavaProcess server() {
    return server;
  }

  /** Connect, Kafka, PostgreSQL stop in this order; whatever does not is killed by its pid. */
  @Override
  public void close() {
    end(order, server);
  }

  /** A server that gave its reason has cleaned up itself, and may have met a stack that runs. */
  private static void giveUp(StackOrder order, JavaProcess server) {
    boolean gaveReason = Files.exists(order.answer());
    server.stop();
    if (!gaveReason) {
      stopOrphan(order);
    }
    deleteTemporary(order);
  }

  private static void end(StackOrder order, JavaProcess server) {
    server.stop();
    stopOrphan(order);
    deleteTemporary(order);
  }

  private static void stopOrphan(StackOrder order) {
    Postmaster.of(order.data().resolve("postgres")).ifPresent(Postmaster::stop);
  }

  private static void deleteTemporary(StackOrder order) {
    if (order.temporary()) {
      Folders.delete(order.data());
    }
  }
}

package dev.trestle.localstack.server;

import dev.trestle.localstack.Postmaster;
import dev.trestle.localstack.StackAddresses;
import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.StackOrder;
import dev.trestle.localstack.TrestleRoot;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Starts what the order says and stops it in the opposite sense: Connect, Kafka, PostgreSQL.
 *
 * <p>Beside containers Connect is not stopped but ends with this process: what it would save ends
 * with them, and Testcontainers' own exit hook may have removed its broker already.
 */
final class Servers {

  private final StackOrder order;
  private final StackOptions options;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private volatile boolean leavesConnect;

  Servers(StackOrder order) {
    this.order = order;
    this.options = order.options();
  }

  StackAddresses start() throws Exception {
    boolean docker = DockerEngine.chosenBy(options.mode());
    Path data = order.data().resolve("postgres");
    Postmaster.of(data).ifPresent(Postmaster::stop);
    PortCheck.check(options);
    CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(() -> kafka(docker));
    PostgresServer database = options.databases().isEmpty() ? null : databases(docker, data);
    KafkaServer broker = keep(kafka);
    Path topics = options.files().topics();
    if (topics != null) {
      Topics.create(broker.bootstrap(), topics);
    }
    return new StackAddresses(
        docker ? "docker" : "process",
        broker.bootstrap(),
        options.connect() ? connect(broker, docker) : "",
        database == null ? "" : database.host(),
        database == null ? 0 : database.port(),
        "");
  }

  /** Meanwhile Kafka starts. */
  private PostgresServer databases(boolean docker, Path data) throws Exception {
    PostgresServer server = postgres(docker, data);
    push(server);
    Databases.create(server, options.databases());
    return server;
  }

  private PostgresServer postgres(boolean docker, Path data) {
    int port = options.ports().postgres();
    return docker
        ? ContainerPostgresServer.start(port)
        : EmbeddedPostgresServer.start(data, binaries(), port);
  }

  /** Unpacked once for all temporary stacks; a kept stack has its own, safe from mvn clean. */
  private Path binaries() {
    return order.temporary()
        ? TrestleRoot.find().resolve("local-stack/target/postgres-binaries")
        : order.data().resolve("postgres-binaries");
  }

  private KafkaServer kafka(boolean docker) {
    return docker
        ? ContainerKafkaServer.start(options.ports().kafka(), options.proxiedKafka())
        : EmbeddedKafkaServer.start(
            order.data().resolve("kafka"), options.ports(), options.proxiedKafka());
  }

  private String connect(KafkaServer broker, boolean docker) {
    leavesConnect = docker;
    ConnectServer connect = ConnectServer.start(broker.bootstrap(), options.ports().connect());
    if (!docker) {
      push(connect);
    }
    return connect.url();
  }

  private <S extends AutoCloseable> S keep(CompletableFuture<S> starting) {
    try {
      S server = starting.join();
      push(server);
      return server;
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackFailure failure ? failure : e;
    }
  }

  private void push(AutoCloseable server) {
    synchronized (running) {
      running.push(server);
    }
  }

  void stop() throws Exception {
    AutoCloseable server;
    while ((server = poll()) != null) {
      server.close();
    }
  }

  /** Whether Connect still runs after {@link #stop}. */
  boolean leavesConnect() {
    return leavesConnect;
  }

  private @Nullable AutoCloseable poll() {
    synchronized (running) {
      return running.poll();
    }
  }
}

package dev.trestle.system.chain;

import dev.trestle.contracts.Topics;
import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.OrderOutbox;
import dev.trestle.localstack.OzonAccount;
import dev.trestle.localstack.OzonTarget;
import dev.trestle.localstack.ServicePorts;
import dev.trestle.localstack.ServiceProcess;
import dev.trestle.localstack.ServiceProcesses;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.TrestleRoot;
import dev.trestle.system.freeze.FreezingProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Sandbox, webhook-ingress, Kafka, order-service, PostgreSQL, Debezium. Between order-service and
 * its three servers stands a {@link FreezingProxy} each; the ingress reaches Kafka without one,
 * unless a test starts it with {@link #proxiedKafka()}.
 */
public final class Chain implements AutoCloseable {

  private static final String LOGS = "system-tests/target/logs";
  private static final String DATABASE = "orders";
  private static final String PUSH_SECRET = "push-secret-of-system-tests";
  private static final String API_TOKEN = "token-of-system-tests";
  private static final String MASTER_KEY = "bWFzdGVyLWtleS1vZi10aGUtc3lzdGVtLXRlc3RzLi4=";
  private static final String HOST = "127.0.0.1";
  private static final int PARTITIONS = 6;

  /** Waits short enough for a test; everything else as in production. */
  private static final Map<String, String> QUICK =
      Map.of(
          "ORDER_REREAD_DELAYS", "PT0.3S,PT0.3S,PT0.3S",
          "ORDER_REREAD_LONGEST_DELAY", "PT1S",
          "ORDER_REREAD_LEASE", "PT2S",
          "ORDER_REREAD_POLL", "PT0.2S",
          "ORDER_COMMAND_LEASE", "PT5S",
          "ORDER_KAFKA_SESSION_TIMEOUT_MS", "1500",
          "ORDER_SWEEP_POLL", "PT1H", // a test that wants sweeps asks for them
          "OZON_MASTER_KEY_CURRENT", MASTER_KEY,
          "QUARKUS_REST_CLIENT_OZON_READ_TIMEOUT", "1000");

  private final TrestleRoot root = TrestleRoot.find();
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final ServiceProcesses services =
      new ServiceProcesses(root, root.resolve(LOGS), ServicePorts.free());
  private final LocalStack stack;
  private final FreezingProxy postgresProxy;
  private final FreezingProxy kafkaProxy;
  private final FreezingProxy ozonProxy;
  private final Service order;
  private final Service ingress;
  private final Database database;
  private final TopicReader events;
  private final TopicReader pushes;
  private final ConsumerLag lag;

  private Chain() throws SQLException {
    FreePorts ports = FreePorts.take(4);
    stack = keep(LocalStack.start(options(ports.get(0), ports.get(1))));
    kafkaProxy = keep(FreezingProxy.ofKafka(ports.get(1), ports.get(0)));
    postgresProxy =
        keep(FreezingProxy.ofPostgres(ports.get(2), stack.postgresHost(), stack.postgresPort()));
    ozonProxy = keep(FreezingProxy.ofHttp(ports.get(3), services.sandboxUrl().getPort()));
    Service sandbox = keep(new Service(this::sandbox));
    order = keep(new Service(orderService()::next));
    Path spool = newFolder();
    ingress =
        keep(
            new Service(() -> services.webhookIngress(stack.kafkaBootstrap(), PUSH_SECRET, spool)));
    order.awaitReady();
    OrderOutbox.connect(stack.connectUrl(), root, stack.database(DATABASE));
    database = new Database(stack.jdbcUrl(DATABASE), stack.postgresUser());
    events = keep(new TopicReader(stack.kafkaBootstrap(), Topics.ORDER_POSTING));
    pushes = keep(new TopicReader(stack.kafkaBootstrap(), Topics.PUSH_POSTING));
    lag = keep(lagOfOrderService());
    sandbox.awaitReady();
    ozon().dropOrderPushes();
    ingress.awaitReady();
  }

  static Chain start() {
    try {
      return new Chain();
    } catch (SQLException notReachable) {
      throw new IllegalStateException(notReachable);
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    started.push(part);
    return part;
  }

  /** A spool of an earlier run would bring that run's pushes. */
  private static Path newFolder() {
    try {
      return Files.createTempDirectory("ingress-spool");
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
  }

  private StackOptions options(int brokerPort, int proxyPort) {
    Path topics = root.resolve("contracts/src/main/resources/topics.json");
    return StackOptions.temporary()
        .databases(DATABASE)
        .topics(topics)
        .proxiedKafka(brokerPort, proxyPort);
  }

  private ServiceProcess sandbox() {
    return services.sandbox(
        List.of(OzonAccount.ofSandbox(Ozon.SELLER), OzonAccount.ofSandbox(Ozon.NEWCOMER)),
        services.pushUrl(PUSH_SECRET));
  }

  private QuickStart orderService() {
    OzonTarget ozon =
        new OzonTarget(
            URI.create("http://" + HOST + ":" + ozonProxy.port()),
            List.of(OzonAccount.ofSandbox(Ozon.SELLER)));
    String user = stack.postgresUser();
    var proxied = new DatabaseAddress(HOST, postgresProxy.port(), DATABASE, user);
    ServiceProcess service = services.orderService(proxiedKafka(), proxied, ozon, API_TOKEN);
    return new QuickStart(
        service.withEnv(QUICK),
        root.resolve("order-service/target/quarkus-app"),
        root.resolve("system-tests/target"));
  }

  private ConsumerLag lagOfOrderService() {
    return new ConsumerLag(
        stack.kafkaBootstrap(), "order-service", Topics.PUSH_POSTING, PARTITIONS);
  }

  /** Every service's log of this run. */
  public Path logs() {
    return root.resolve(LOGS);
  }

  /** Secrets that no output may hold. */
  public static List<String> secrets() {
    return List.of("sandbox-key-", PUSH_SECRET, API_TOKEN, MASTER_KEY);
  }

  /** What Prometheus reads of order-service. */
  public String metrics() {
    try {
      return Http.get(services.orderMetricsUrl()).text();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** Kafka's address behind the proxy. */
  public String proxiedKafka() {
    return HOST + ":" + kafkaProxy.port();
  }

  public Ozon ozon() {
    return ozon(Ozon.SELLER);
  }

  public Ozon ozon(String seller) {
    return new Ozon(services.sandboxUrl(), seller);
  }

  /** {@code ozon.accounts}, as the gateway writes it. */
  public Accounts accounts() {
    return new Accounts(stack.kafkaBootstrap(), MASTER_KEY);
  }

  public Ingress pushAddress() {
    return new Ingress(services.pushUrl(PUSH_SECRET));
  }

  public Orders orders() {
    return new Orders(services.orderUrl(), API_TOKEN);
  }

  public Database database() {
    return database;
  }

  /** {@code ozon.order.posting}. */
  public TopicReader events() {
    return events;
  }

  /** {@code ozon.push.posting}. */
  public TopicReader pushes() {
    return pushes;
  }

  /** Another topic, from its beginning, until it is closed. */
  public TopicReader read(String topic) {
    return new TopicReader(stack.kafkaBootstrap(), topic);
  }

  /** Pushes that order-service has not yet done with. */
  public ConsumerLag lag() {
    return lag;
  }

  public Service order() {
    return order;
  }

  public Service ingress() {
    return ingress;
  }

  public FreezingProxy postgresProxy() {
    return postgresProxy;
  }

  public FreezingProxy kafkaProxy() {
    return kafkaProxy;
  }

  public FreezingProxy ozonProxy() {
    return ozonProxy;
  }

  @Override
  public void close() throws Exception {
    database.close();
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }
}

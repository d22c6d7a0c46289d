package dev.trestle.bench.orders;

import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.OrderOutbox;
import dev.trestle.localstack.OzonAccount;
import dev.trestle.localstack.OzonTarget;
import dev.trestle.localstack.ServicePorts;
import dev.trestle.localstack.ServiceProcesses;
import dev.trestle.localstack.StackMode;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Kafka, PostgreSQL, Debezium, the sandbox, the ingress and order-service, each a process. */
final class Chain implements AutoCloseable {

  static final String SELLER = "100001";

  private static final String PUSH_SECRET = "a-secret-for-the-benchmark";
  private static final String API_TOKEN = "a-token-for-the-benchmark";
  private static final String DATABASE = "orders";

  private final LocalStack stack;
  private final ServiceProcesses services;
  private final OrderDatabase database;

  /**
   * @param requestsPerSecond Ozon's limit for the account, which the sandbox enforces
   * @param share of it for order-service
   */
  Chain(int requestsPerSecond, int share) throws Exception {
    TrestleRoot root = TrestleRoot.find();
    Path folder = Files.createTempDirectory("bench-orders");
    System.out.println("logs are in " + folder);
    stack =
        LocalStack.start(
            StackOptions.temporary()
                .databases(DATABASE)
                .mode(StackMode.PROCESS)
                .topics(root.resolve("contracts/src/main/resources/topics.json")));
    services = new ServiceProcesses(root, folder, ServicePorts.free());
    startSandbox(requestsPerSecond);
    services
        .webhookIngress(stack.kafkaBootstrap(), PUSH_SECRET, folder.resolve("spool"))
        .startAndAwait();
    startOrderService(requestsPerSecond, share);
    OrderOutbox.connect(stack.connectUrl(), root, address());
    database = new OrderDatabase(address());
  }

  private void startSandbox(int requestsPerSecond) {
    services
        .sandbox(List.of(OzonAccount.ofSandbox(SELLER)), services.pushUrl(PUSH_SECRET))
        .withEnv(Map.of("SANDBOX_REQUESTS_PER_SECOND", Integer.toString(requestsPerSecond)))
        .startAndAwait();
  }

  /** Without sweeps: a first walk through all postings would do the work that is measured. */
  private void startOrderService(int requestsPerSecond, int share) {
    OzonTarget ozon = new OzonTarget(services.sandboxUrl(), List.of(OzonAccount.ofSandbox(SELLER)));
    services
        .orderService(stack.kafkaBootstrap(), address(), ozon, API_TOKEN)
        .withEnv(
            Map.of(
                "OZON_BUDGET_REQUESTS_PER_SECOND",
                Integer.toString(requestsPerSecond),
                "OZON_BUDGET_SHARE",
                Integer.toString(share),
                "ORDER_SWEEP_POLL",
                "PT1H"))
        .startAndAwait();
  }

  private DatabaseAddress address() {
    return stack.database(DATABASE);
  }

  Ozon ozon() {
    return new Ozon(services.sandboxUrl());
  }

  /** Connections to where Ozon posts its pushes. */
  PushSender sender(int connections) throws IOException {
    return new PushSender(services.pushUrl(PUSH_SECRET), connections);
  }

  OrderApi api() {
    return new OrderApi(services.orderUrl(), API_TOKEN);
  }

  OrderDatabase database() {
    return database;
  }

  @Override
  public void close() throws Exception {
    database.close();
    JavaProcess.stopAll();
    stack.close();
  }
}

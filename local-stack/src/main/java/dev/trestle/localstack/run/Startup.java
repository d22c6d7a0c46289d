package dev.trestle.localstack.run;

import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.OrderOutbox;
import dev.trestle.localstack.ServiceProcess;
import dev.trestle.localstack.ServiceProcesses;
import dev.trestle.localstack.StackMode;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts all in order: the stack, then the services side by side, then the outbox connector. */
final class Startup {

  /** The sandbox forgets its postings when it stops, and our database does not. */
  private static final Map<String, String> NEW_NUMBERS_AT_EACH_START =
      Map.of("SANDBOX_SEED", Long.toString(System.currentTimeMillis()));

  private static final String ORDERS = "orders";

  private final TrestleRoot root;
  private final RunFolder folder;
  private final RunPorts ports;
  private final OzonChoice ozon;
  private final Secrets secrets;
  private final ServiceProcesses services;
  private final Progress progress = new Progress(System.out);
  private final List<JavaProcess> started = new ArrayList<>();

  Startup(TrestleRoot root, RunFolder folder, Map<String, String> env) throws IOException {
    this.root = root;
    this.folder = folder;
    this.ports = RunPorts.of(env);
    this.ozon = OzonChoice.of(env);
    this.secrets = Secrets.of(folder);
    this.services = new ServiceProcesses(root, folder.logs(), ports.services());
  }

  /** Every process started, in the order of their starts. */
  List<JavaProcess> run() throws IOException {
    ports.checkFree();
    progress.plain(ozon.describe());
    progress.say("starting PostgreSQL, Kafka and Connect");
    LocalStack stack = LocalStack.start(stackOptions());
    note(stack.server());
    progress.say("PostgreSQL, Kafka and Connect are ready");
    startServices(stack);
    RunFolder.writePrivate(folder.env(), EnvFile.text(variables(stack)));
    progress.plain(new Summary(stack, services, secrets, ozon).text(folder.env()));
    return started;
  }

  private StackOptions stackOptions() {
    return StackOptions.in(folder.data())
        .ports(ports.stack())
        .databases(ORDERS)
        .topics(root.resolve("contracts/src/main/resources/topics.json"))
        .log(folder.logs().resolve("local-stack.log"))
        .mode(StackMode.PROCESS);
  }

  private void startServices(LocalStack stack) throws IOException {
    String kafka = stack.kafkaBootstrap();
    DatabaseAddress database = stack.database(ORDERS);
    ServiceProcess order =
        services.orderService(
            kafka, database, ozon.target(services.sandboxUrl()), secrets.apiToken());
    ServiceProcess ingress =
        services.webhookIngress(kafka, secrets.push(), folder.data().resolve("ingress-spool"));
    ServiceProcess sandbox =
        services
            .sandbox(ozon.accounts(), services.pushUrl(secrets.push()))
            .withEnv(NEW_NUMBERS_AT_EACH_START);
    JavaProcess sandboxProcess = ozon.real() ? null : note(sandbox.start());
    JavaProcess orderProcess = note(order.start());
    JavaProcess ingressProcess = note(ingress.start());
    progress.say("starting the services");
    if (sandboxProcess != null) {
      await(sandboxProcess, sandbox);
    }
    await(orderProcess, order);
    OrderOutbox.connect(stack.connectUrl(), root, database);
    progress.say("the outbox connector runs");
    // Last: once the ingress is ready, pushes have their whole way.
    await(ingressProcess, ingress);
  }

  private JavaProcess note(JavaProcess process) throws IOException {
    started.add(process);
    Recorded.add(folder.children(), process);
    return process;
  }

  private void await(JavaProcess process, ServiceProcess service) {
    process.awaitReady(service.ready(), ServiceProcess.START_LIMIT);
    progress.say(process.name() + " is ready");
  }

  private Map<String, String> variables(LocalStack stack) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("OZON_PUSH_URL", services.pushUrl(secrets.push()).toString());
    variables.put("INGRESS_URL", services.ingressUrl().toString());
    variables.put("ORDER_URL", services.orderUrl().toString());
    variables.put("SANDBOX_URL", ozon.real() ? "" : services.sandboxUrl().toString());
    variables.put("KAFKA_BOOTSTRAP", stack.kafkaBootstrap());
    variables.put("CONNECT_URL", stack.connectUrl().toString());
    variables.put("ORDER_DB_URL", stack.database(ORDERS).libpqUrl());
    variables.put("API_TOKEN", secrets.apiToken());
    return variables;
  }
}

package dev.trestle.bench.ingress;

import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.JavaCommand;
import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.LocalStack;
import dev.trestle.localstack.StackMode;
import dev.trestle.localstack.StackOptions;
import dev.trestle.localstack.StackPorts;
import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Runs the whole benchmark and prints its table. Arguments: rounds, seconds of a run. */
public final class IngressBench {

  private static final String SECRET = "a-secret-for-the-benchmark";
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration OUTAGE = Duration.ofSeconds(60);

  private final TrestleRoot root = TrestleRoot.find();
  private final Path folder;
  private final StackPorts stackPorts;
  private final FreePorts ports = FreePorts.take(8);
  private final int rounds;
  private final Duration length;
  private int runs;

  private IngressBench(int rounds, Duration length) throws IOException {
    this.rounds = rounds;
    this.length = length;
    folder = Files.createTempDirectory("bench-ingress");
    stackPorts = new StackPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    new IngressBench(rounds, Duration.ofSeconds(seconds)).run();
  }

  private void run() throws Exception {
    LocalStack stack = startKafka();
    try (JavaProcess nowhere = server("bench/ingress", 4);
        JavaProcess ingress = server("webhook-ingress", 6)) {
      warmUp();
      System.out.println(Outcome.head());
      double best = 0;
      for (int connections : new int[] {64, 256}) {
        best = Math.max(best, compare(connections));
      }
      open("open loop at half of the highest", 256, (int) (best / 2), length);
      System.out.println(ProducerBench.run(stack.kafkaBootstrap(), root));
      outage(stack);
    } finally {
      JavaProcess.stopAll();
    }
  }

  private void warmUp() throws IOException {
    for (int server : new int[] {4, 6}) {
      for (int connections : new int[] {64, 256}) {
        load(server, connections).closedLoop(WARM_UP);
      }
    }
  }

  /** The two servers in turn, so that what disturbs the machine disturbs both. */
  private double compare(int connections) throws IOException {
    double sumNowhere = 0;
    double sumIngress = 0;
    for (int round = 1; round <= rounds; round++) {
      Outcome nowhere = load(4, connections).closedLoop(length);
      System.out.println(nowhere.row("(a) nowhere, " + connections + " connections"));
      Outcome ingress = load(6, connections).closedLoop(length);
      System.out.println(ingress.row("ingress, " + connections + " connections"));
      sumNowhere += nowhere.perSecond();
      sumIngress += ingress.perSecond();
    }
    System.out.printf(
        "ingress / (a) at %d connections: %.2f (mean of %d: %.0f / %.0f)%n",
        connections, sumIngress / sumNowhere, rounds, sumIngress / rounds, sumNowhere / rounds);
    return sumIngress / rounds;
  }

  private void open(String name, int connections, int rate, Duration duration) throws IOException {
    Outcome outcome = load(6, connections).openLoop(duration, rate);
    System.out.println(outcome.row(name + ", " + rate + "/s"));
  }

  /** 1,000 pushes a second while Kafka is stopped for a minute and started again. */
  private void outage(LocalStack stack) throws Exception {
    Pushes pushes = new Pushes(ports.get(6), SECRET, "outage");
    Load load = new Load(ports.get(6), 256, pushes);
    Thread operator =
        Thread.ofPlatform()
            .start(() -> {
              pause(Duration.ofSeconds(5));
              stack.close();
              pause(OUTAGE);
              startKafka();
            });
    Outcome outcome = load.openLoop(OUTAGE.plusSeconds(30), 1_000);
    System.out.println(outcome.row("Kafka away for a minute, 1000/s"));
    operator.join();
    Set<String> missing =
        TopicCheck.missing("127.0.0.1:" + stackPorts.kafka(), pushes, Duration.ofSeconds(60));
    System.out.printf(
        "pushes accepted %d, missing on Kafka %d%n",
        outcome.answered() - outcome.errors(), missing.size());
  }

  private Load load(int port, int connections) {
    return new Load(
        ports.get(port), connections, new Pushes(ports.get(port), SECRET, "run" + ++runs));
  }

  private LocalStack startKafka() {
    return LocalStack.start(
        StackOptions.in(folder.resolve("stack"))
            .ports(stackPorts)
            .topics(root.resolve("contracts/src/main/resources/topics.json"))
            .mode(StackMode.PROCESS)
            .withoutConnect());
  }

  private JavaProcess server(String module, int port) {
    String name = module.replace('/', '-');
    JavaCommand command =
        JavaCommand.jar(
                name,
                root.resolve(module + "/target/quarkus-app/quarkus-run.jar"),
                folder.resolve(name + ".log"))
            .withFlags("-Xmx128m")
            .withEnv(environment(name, port));
    URI ready = URI.create("http://127.0.0.1:" + ports.get(port + 1) + "/q/health/ready");
    return JavaProcess.start(command).awaitReady(ready, Duration.ofSeconds(60));
  }

  private Map<String, String> environment(String name, int port) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + stackPorts.kafka(),
        "PUSH_SECRET",
        SECRET,
        "INGRESS_GATE_SOURCE_NETWORKS",
        "127.0.0.0/8",
        "INGRESS_SPOOL_DIRECTORY",
        folder.resolve(name + "-spool").toString(),
        "QUARKUS_HTTP_HOST",
        "127.0.0.1",
        "QUARKUS_HTTP_PORT",
        Integer.toString(ports.get(port)),
        "QUARKUS_MANAGEMENT_HOST",
        "127.0.0.1",
        "QUARKUS_MANAGEMENT_PORT",
        Integer.toString(ports.get(port + 1)));
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}

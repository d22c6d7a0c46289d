package dev.trestle.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our services as processes of this checkout: the one table of how each is started, for the run
 * supervisor and for system tests. A second replica is a second table with other ports.
 */
public final class ServiceProcesses {

  /** What the JVM chooses by itself in a container of such a size. */
  private static final String SMALL = "-XX:+UseSerialGC";

  private static final String HOST = "127.0.0.1";
  private static final String QUARKUS_JAR = "/target/quarkus-app/quarkus-run.jar";

  private final TrestleRoot root;
  private final Path logs;
  private final ServicePorts ports;

  public ServiceProcesses(TrestleRoot root, Path logs, ServicePorts ports) {
    this.root = root;
    this.logs = logs;
    this.ports = ports;
  }

  /** The stand-in for Ozon with these sellers; it posts its pushes to {@code pushUrl}. */
  public ServiceProcess sandbox(List<OzonAccount> sellers, URI pushUrl) {
    String classPath =
        root.resolve("ozon-sandbox/target/classes")
            + System.getProperty("path.separator")
            + sandboxDependencies();
    JavaCommand command =
        JavaCommand.main(
                "ozon-sandbox",
                classPath,
                "dev.trestle.sandbox.Main",
                logs.resolve("ozon-sandbox.log"))
            .withFlags("-Xmx256m", SMALL) // a filled shop takes some 80 MB
            .withEnv("SANDBOX_HOST", HOST)
            .withEnv("SANDBOX_PORT", Integer.toString(ports.sandbox()))
            .withEnv(
                "SANDBOX_SELLERS",
                String.join(",", sellers.stream().map(OzonAccount::clientId).toList()))
            .withEnv("SANDBOX_PUSH_URL", pushUrl.toString());
    return new ServiceProcess(command, sandboxUrl().resolve("/control/health"));
  }

  /** The ingress, which lets this machine in, with its spool in a folder that outlives it. */
  public ServiceProcess webhookIngress(String kafkaBootstrap, String pushSecret, Path spool) {
    return quarkus("webhook-ingress", ports.ingress(), ports.ingressManagement(), "-Xmx128m")
        .withEnv(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafkaBootstrap,
                "PUSH_SECRET",
                pushSecret,
                "INGRESS_GATE_SOURCE_NETWORKS",
                "127.0.0.0/8",
                "INGRESS_SPOOL_DIRECTORY",
                spool.toString()));
  }

  public ServiceProcess orderService(
      String kafkaBootstrap, DatabaseAddress database, OzonTarget ozon, String apiToken) {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrap);
    env.put("ORDER_DB_JDBC_URL", database.jdbcUrl());
    env.put("ORDER_DB_REACTIVE_URL", database.reactiveUrl());
    env.put("ORDER_DB_USER", database.user());
    env.put("OZON_URL", ozon.url().toString());
    for (int index = 0; index < ozon.accounts().size(); index++) {
      OzonAccount account = ozon.accounts().get(index);
      // A quoted map key, as the services' configuration writes it: ozon.accounts."1".client-id.
      String prefix = "OZON_ACCOUNTS__" + (index + 1) + "_";
      env.put(prefix + "_CLIENT_ID", account.clientId());
      env.put(prefix + "_API_KEY", account.apiKey());
    }
    env.put("API_TOKEN_SHA256", sha256(apiToken));
    return quarkus("order-service", ports.order(), ports.orderManagement(), "-Xmx384m")
        .withEnv(env);
  }

  /** Where Ozon posts to, secret included. */
  public URI pushUrl(String pushSecret) {
    return ingressUrl().resolve("/push/" + pushSecret);
  }

  public URI ingressUrl() {
    return local(ports.ingress());
  }

  public URI orderUrl() {
    return local(ports.order());
  }

  public URI orderMetricsUrl() {
    return local(ports.orderManagement()).resolve("/q/metrics");
  }

  public URI sandboxUrl() {
    return local(ports.sandbox());
  }

  private ServiceProcess quarkus(String module, int port, int management, String heap) {
    JavaCommand command =
        JavaCommand.jar(module, root.resolve(module + QUARKUS_JAR), logs.resolve(module + ".log"))
            .withFlags(heap, SMALL)
            .withEnv("QUARKUS_HTTP_HOST", HOST)
            .withEnv("QUARKUS_HTTP_PORT", Integer.toString(port))
            .withEnv("QUARKUS_MANAGEMENT_HOST", HOST)
            .withEnv("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    return new ServiceProcess(command, local(management).resolve("/q/health/ready"));
  }

  private String sandboxDependencies() {
    Path list = root.resolve("ozon-sandbox/target/runtime.classpath");
    try {
      return Files.readString(list).strip();
    } catch (IOException missing) {
      throw new StackFailure("ozon-sandbox is not built: " + list + " is missing.", missing);
    }
  }

  private static URI local(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
